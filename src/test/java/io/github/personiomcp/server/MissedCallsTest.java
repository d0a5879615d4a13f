package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.logging.Trace;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MissedCallsTest {

    private static final String GREETING =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"Curious\",\"version\":\"7\"}}}\n";

    private final List<String> missed = Collections.synchronizedList(new ArrayList<>());
    private final List<String> traces = Collections.synchronizedList(new ArrayList<>());

    private final CallGuard guard = new CallGuard() {
        @Override
        public void missed(String tool, Caller caller) {
            missed.add(caller.client() + ": '" + tool + "'");
            traces.add(Trace.current().orElse("none"));
        }
    };

    @Test
    void toolsThatDoNotExistAreNoticedBeforeTheSdkRefusesThem() throws Exception {
        String answers = serve(call(2, "get_stub") + call(3, "update_stub") + call(4, "Ada Stein"));

        assertThat(missed).containsExactlyInAnyOrder("Curious 7: 'update_stub'", "Curious 7: ''");
        assertThat(answers).contains("\"id\":2,\"result\"", "\"id\":3,\"error\"", "\"id\":4,\"error\"");
    }

    @Test
    void callOfAToolThatDoesNotExistBelongsToItsTraceToo() throws Exception {
        String traced = call(2, "telepathy")
                .replace(
                        "\"arguments\":{}",
                        "\"_meta\":{\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\"}");

        serve(traced + call(3, "update_stub"));

        assertThat(traces)
                .hasSize(2)
                .contains("4bf92f3577b34da6a3ce929d0e0e4736")
                .allMatch(trace -> trace.matches("[0-9a-f]{32}"));
    }

    /** All answers of a server with a tool that reads and one that writes while nothing may be written. */
    private String serve(String requests) throws Exception {
        List<Tool> tools = List.of(
                StubTool.answering(Map.of()),
                new StubTool("update_stub", Effect.UPDATE, call -> new ToolResult.Single(Map.of())));
        Policy policy = new Policy(WritePolicy.OFF, Set.of());
        TenantDiscovery discovery = new TenantDiscovery((withheld, context) -> List.of(), attribute -> false);
        ToolRunner runner = new ToolRunner(
                new Confirmation(WritePolicy.OFF, CheckedCalls.CLOCK),
                CheckedCalls.CLOCK,
                Duration.ofSeconds(20),
                guard);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (LiveTenant tenant = new LiveTenant(discovery, policy, tools, CheckedCalls.CLOCK)) {
            byte[] input = (GREETING + requests).getBytes(StandardCharsets.UTF_8);
            StdioServer.start(() -> tenant, runner, "1", Language.EN, new ByteArrayInputStream(input), output)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String call(int id, String tool) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{}}}\n"
                .formatted(id, tool);
    }
}
