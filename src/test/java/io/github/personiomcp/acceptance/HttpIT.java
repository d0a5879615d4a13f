package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.testing.RedisServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
            CountDownLatch told = new CountDownLatch(1);
            demo.faults().rewrite((path, body) -> {
                Await.down(told);
                return body;
            });
            // Not in the common pool, which has one thread on two processors, and from Java 25 on the HTTP client needs
            // that one too.
            CompletableFuture<McpSchema.CallToolResult> call = CompletableFuture.supplyAsync(
                    () -> client.callTool(EMPLOYEE), task -> new Thread(task, "call").start());
            Await.until(() -> demo.traffic().openExchanges() > 0);

            server.terminate();
            awaitReadiness(List.of(server), "This server is about to stop.");
            told.countDown();

            assertThat(call.get(30, TimeUnit.SECONDS).structuredContent())
                    .asString()
                    .contains("1012");
            assertThat(server.exit(Duration.ofSeconds(5))).isEqualTo(143);
        }
    }

    @Test
    void processesWithOneRedisKnowOfEachOtherAndFallBackWithoutIt() {
        try (RedisServer redis = RedisServer.start();
                DemoTenant demo = DemoTenant.start(DemoSettings.defaults().withEmployees(30));
                ServerProcess one = sharing(redis, demo);
                ServerProcess other = sharing(redis, demo)) {
            List<ServerProcess> both = List.of(one, other);
            awaitReadiness(both, "\"permit_sharing\":{\"state\":\"shared\",\"instances\":2,");

            redis.kill();

            awaitReadiness(both, "\"permit_sharing\":{\"state\":\"fallen_back\",\"instances\":2,");
            assertThat(one.log()).doesNotContain("sun.misc.Unsafe");
        }
    }

    private static ServerProcess sharing(RedisServer redis, DemoTenant demo) {
        return ServerProcess.http(ServerProcess.credential(demo), "--transport=http", "--permits=" + redis.address());
    }

    /** Asks all of them again and again: a server looks for Personio, and for Redis, when it is asked. */
    private static void awaitReadiness(List<ServerProcess> servers, String words) {
        HttpClient client = HttpClient.newHttpClient();
        List<HttpRequest> requests = servers.stream()
                .map(server ->
                        HttpRequest.newBuilder(server.url().resolve("/readyz")).build())
                .toList();
        Await.until(() -> {
            List<String> answers = requests.stream()
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString())
                            .join()
                            .body())
                    .toList();
            return answers.stream().allMatch(answer -> answer.contains(words));
        });
    }
}
