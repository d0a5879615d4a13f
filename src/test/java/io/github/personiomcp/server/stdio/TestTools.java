package io.github.personiomcp.server.stdio;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;

/** Tools that show what a transport does to the calls it carries. */
final class TestTools {

    static final String SECRET = "the text of an exception";

    final CountDownLatch blocked = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);

    List<SyncToolSpecification> all() {
        return List.of(
                tool("echo", (exchange, request) -> text("echo")),
                tool("multiline", (exchange, request) -> text("Zoë\nMüller\r\n\u2028end")),
                tool("block", this::block),
                tool("ask", (exchange, request) -> ask(exchange)),
                tool("askLater", this::askLater),
                tool("progress", TestTools::progress),
                tool("silent", (exchange, request) -> null),
                tool("fail", (exchange, request) -> {
                    throw new IllegalStateException(SECRET);
                }));
    }

    private CallToolResult block(McpSyncServerExchange exchange, CallToolRequest request) {
        blocked.countDown();
        try {
            release.await();
            return text("released");
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new IllegalStateException(SECRET, e);
        }
    }

    private CallToolResult askLater(McpSyncServerExchange exchange, CallToolRequest request) {
        block(exchange, request);
        return ask(exchange);
    }

    private static CallToolResult ask(McpSyncServerExchange exchange) {
        try {
            return text(exchange.listRoots().roots().get(0).name());
        } catch (RuntimeException e) {
            return text("no answer");
        }
    }

    private static CallToolResult progress(McpSyncServerExchange exchange, CallToolRequest request) {
        for (int step = 1; step <= 3; step++) {
            exchange.progressNotification(
                    ProgressNotification.builder("token", step).build());
        }
        return text("done");
    }

    private static SyncToolSpecification tool(
            String name, BiFunction<McpSyncServerExchange, CallToolRequest, CallToolResult> handler) {
        return SyncToolSpecification.builder()
                .tool(Tool.builder(name, Map.of("type", "object")).build())
                .callHandler(handler)
                .build();
    }

    private static CallToolResult text(String text) {
        return CallToolResult.builder().addTextContent(text).isError(false).build();
    }
}
