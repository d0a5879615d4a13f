package io.github.personiomcp.server;

import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.logging.Trace;
import io.github.personiomcp.text.PlainText;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.ToolSpec;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A tool as the SDK knows it. */
final class ToolAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ToolAdapter.class);

    private final ToolRunner runner;
    private final CallOrigin origin;

    ToolAdapter(ToolRunner runner, CallOrigin origin) {
        this.runner = runner;
        this.origin = origin;
    }

    SyncToolSpecification adapt(BoundTool bound) {
        return new SyncToolSpecification(describe(bound.spec()), (exchange, request) -> call(bound, exchange, request));
    }

    /** The definition that clients see. */
    static McpSchema.Tool describe(ToolSpec spec) {
        return McpSchema.Tool.builder(spec.name(), spec.input())
                .title(spec.title())
                .description(spec.description())
                .outputSchema(spec.output())
                .annotations(hints(spec.effect()))
                .build();
    }

    /**
     * Creating adds and never replaces, updating replaces and may be repeated. What the protocol assumes anyway is left out: every hint is
     * paid for by every client, and of a tool that only reads the others mean nothing.
     */
    private static McpSchema.ToolAnnotations hints(Effect effect) {
        McpSchema.ToolAnnotations.Builder hints = McpSchema.ToolAnnotations.builder();
        return effect == Effect.READ
                ? hints.readOnlyHint(true).build()
                : hints.readOnlyHint(false)
                        .destructiveHint(effect != Effect.CREATE)
                        .idempotentHint(effect != Effect.CREATE)
                        .build();
    }

    private CallToolResult call(BoundTool bound, McpSyncServerExchange exchange, CallToolRequest request) {
        Map<String, Object> arguments = Optional.ofNullable(request.arguments()).orElse(Map.of());
        Outcome outcome = run(bound, arguments, exchange, request);
        CallToolResult.Builder result =
                CallToolResult.builder(contents(outcome)).isError(outcome.failed());
        return outcome.failed()
                ? result.build()
                : result.structuredContent(outcome.structured()).build();
    }

    /** What comes of a call of a tool, whatever a client sends for it. */
    Outcome run(
            BoundTool bound, Map<String, Object> arguments, McpSyncServerExchange exchange, McpSchema.Request request) {
        FormElicitor elicitor =
                new FormElicitor(exchange, origin::withdraw, bound.spec().wording());
        return Trace.during(
                trace(exchange, request),
                () -> origin.during(
                        exchange,
                        () -> runner.run(bound, arguments, progress(exchange, request), caller(exchange), elicitor)));
    }

    /** What the client says with the call counts for more than what stands on the way by which it came. */
    private String trace(McpSyncServerExchange exchange, McpSchema.Request request) {
        Object said = Optional.ofNullable(request.meta()).orElse(Map.of()).get(Trace.PARENT);
        return Trace.of(said instanceof String own ? own : null, origin.traceparent(exchange));
    }

    private Caller caller(McpSyncServerExchange exchange) {
        McpSchema.Implementation client = exchange.getClientInfo();
        String name = client == null ? "" : client.name() + " " + client.version();
        return caller(origin.caller(exchange), name, exchange.sessionId());
    }

    /** Whoever was let in as {@code name}, through a client that calls itself so. */
    static Caller caller(String name, String client, String session) {
        return new Caller(name, PlainText.line(client, PlainText.LABEL), session);
    }

    private static List<McpSchema.Content> contents(Outcome outcome) {
        List<McpSchema.Content> contents = new ArrayList<>();
        contents.add(McpSchema.TextContent.builder(outcome.text()).build());
        outcome.attachments().forEach(attachment -> contents.add(AttachmentContent.of(attachment)));
        return contents;
    }

    private static Progress progress(McpSyncServerExchange exchange, McpSchema.Request request) {
        Object token = request.progressToken();
        if (token == null) {
            return Progress.NONE;
        }
        return new RisingProgress((done, total, message) -> {
            Double of = total == 0 ? null : (double) total;
            tell(exchange, new McpSchema.ProgressNotification(token, (double) done, of, message, null));
        });
    }

    /** A client that cannot be told is no reason to stop: others may wait for the same load. */
    private static void tell(McpSyncServerExchange exchange, McpSchema.ProgressNotification news) {
        try {
            exchange.progressNotification(news);
        } catch (RuntimeException e) {
            LOG.debug("Progress could not be sent", e);
        }
    }
}
