package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.logging.Trace;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolAdapterTest {

    private final RecordingSession session = new RecordingSession();
    private final ToolAdapter adapter = new ToolAdapter(
            new ToolRunner(
                    (plan, call, write) -> write.apply(call.context()), CheckedCalls.CLOCK, Duration.ofSeconds(1)),
            new QuietOrigin());

    @Test
    void definitionIsTheSpec() {
        ToolSpec spec = StubTool.answering(Map.of()).spec(TenantSchema.standard());
        McpSchema.Tool tool = ToolAdapter.describe(spec);

        assertThat(List.of(tool.name(), tool.title(), tool.description(), tool.inputSchema(), tool.outputSchema()))
                .isEqualTo(List.of(spec.name(), spec.title(), spec.description(), spec.input(), spec.output()));
    }

    @ParameterizedTest
    @CsvSource({"CREATE, false, false", "UPDATE, true, true", "DELETE, true, true"})
    void hintsOfAWriteFollowFromTheEffect(Effect effect, boolean destructive, boolean idempotent) {
        McpSchema.ToolAnnotations hints = hints(effect);

        assertThat(List.of(hints.readOnlyHint(), hints.destructiveHint(), hints.idempotentHint()))
                .containsExactly(false, destructive, idempotent);
    }

    @Test
    void aToolThatOnlyReadsHasThatOneHint() {
        assertThat(WireJson.text(hints(Effect.READ))).isEqualTo("{\"readOnlyHint\":true}");
    }

    private static McpSchema.ToolAnnotations hints(Effect effect) {
        StubTool tool = new StubTool("a_tool", effect, call -> new ToolResult.Single(Map.of()));
        return ToolAdapter.describe(tool.spec(TenantSchema.standard())).annotations();
    }

    @Test
    void successHasStructureAndTheSameFactsAsText() {
        CallToolResult result = call(StubTool.answering(Map.of("id", "1")), Map.of());

        assertThat(result.isError()).isFalse();
        Map<String, Object> expected =
                Map.of("id", "1", "as_of", CheckedCalls.CLOCK.instant().toString());
        assertThat(result.structuredContent()).isEqualTo(expected);
        assertThat(Json.object(text(result))).isEqualTo(expected);
    }

    @Test
    void failureHasTextOnly() {
        CallToolResult result = call(
                StubTool.reading("get_stub", call -> {
                    throw new InvalidArgumentException("No such person.");
                }),
                Map.of());

        assertThat(result.isError()).isTrue();
        assertThat(result.structuredContent()).isNull();
        assertThat(text(result)).isEqualTo("No such person.");
    }

    @Test
    void missingArgumentsAreNone() {
        assertThat(call(
                                StubTool.answering(Map.of()),
                                CallToolRequest.builder("get_stub").build())
                        .isError())
                .isFalse();
    }

    @Test
    void progressGoesToClientsThatAskedForIt() {
        StubTool slow = StubTool.reading("get_stub", ToolAdapterTest::slowly);

        call(slow, Map.of(), "token-7");

        assertThat(session.sent)
                .containsExactly(
                        ProgressNotification.builder("token-7", 1)
                                .message("1 page")
                                .build(),
                        ProgressNotification.builder("token-7", 2)
                                .total(3.0)
                                .message("2 pages")
                                .build());
    }

    @Test
    void progressIsNotSentUnasked() {
        call(StubTool.reading("get_stub", ToolAdapterTest::slowly), Map.of());

        assertThat(session.sent).isEmpty();
    }

    @Test
    void progressThatCannotBeDeliveredDoesNotFailTheCall() {
        session.broken = true;

        assertThat(call(StubTool.reading("get_stub", ToolAdapterTest::slowly), Map.of(), "token-7")
                        .isError())
                .isFalse();
    }

    private static ToolResult slowly(ToolCall call) {
        call.context().progress().report(1, 0, "1 page");
        call.context().progress().report(2, 3, "2 pages");
        return new ToolResult.Single(Map.of());
    }

    @Test
    void callBelongsToTheTraceThatItsMessageNamesWhateverTheTransport() {
        StubTool tracing = StubTool.reading(
                "get_stub",
                call -> new ToolResult.Single(Map.of("trace", Trace.current().orElse("none"))));
        CallToolRequest request = CallToolRequest.builder("get_stub")
                .meta(Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .build();

        assertThat(call(tracing, request).structuredContent())
                .asString()
                .contains("trace=4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(Trace.current()).isEmpty();
    }

    private CallToolResult call(StubTool tool, Map<String, Object> arguments) {
        return call(
                tool, CallToolRequest.builder("get_stub").arguments(arguments).build());
    }

    private CallToolResult call(StubTool tool, Map<String, Object> arguments, String progressToken) {
        return call(
                tool,
                CallToolRequest.builder("get_stub")
                        .arguments(arguments)
                        .progressToken(progressToken)
                        .build());
    }

    private CallToolResult call(StubTool tool, CallToolRequest request) {
        McpSyncServerExchange exchange = new McpSyncServerExchange(
                new McpAsyncServerExchange("session", session, null, null, McpTransportContext.EMPTY));
        return adapter.adapt(BoundTool.bind(tool, TenantSchema.standard()))
                .callHandler()
                .apply(exchange, request);
    }

    private static String text(CallToolResult result) {
        assertThat(result.content()).hasSize(1);
        return ((TextContent) result.content().get(0)).text();
    }
}
