package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real jar as clients meet it over HTTP. */
@Timeout(120)
class HttpIT {

    private static final McpSchema.CallToolRequest EMPLOYEE = McpSchema.CallToolRequest.builder("get_employee")
            .arguments(Map.of("employee", "1012"))
            .build();

    @Test
    void callUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        try (DemoTenant demo = DemoTenant.start(DemoSettings.defaults());
                ServerProcess server = ServerProcess.http(ServerProcess.credential(demo), "--transport=http");
                McpSyncClient client =
                        McpClient.sync(Served.streamable(server.url())).build()) {
            client.initialize();
            client.listTools();
            demo.faults().latency(Duration.ofSeconds(1));
            CompletableFuture<McpSchema.CallToolResult> call =
                    CompletableFuture.supplyAsync(() -> client.callTool(EMPLOYEE));
            Await.until(() -> demo.traffic().openExchanges() > 0);

            server.terminate();

            assertThat(call.get(30, TimeUnit.SECONDS).structuredContent())
                    .asString()
                    .contains("1012");
            assertThat(server.exit(Duration.ofSeconds(5))).isEqualTo(143);
        }
    }
}
