package io.github.personiomcp.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A client's side of a stdio connection to a server of the SDK with the {@link TestTools}. */
final class StdioConversation {

    static final Duration LONG = Duration.ofSeconds(20);

    final TestTools tools = new TestTools();
    final CompletableFuture<Void> toolsKnown = new CompletableFuture<>();
    final LineCollector output = new LineCollector();
    final StdioTransport transport;
    final McpSyncServer server;

    private final McpJsonMapper json = McpJsonDefaults.getMapper();
    private final PipedOutputStream toServer = new PipedOutputStream();

    StdioConversation() {
        this(StdioSettings.DEFAULT);
        toolsKnown.complete(null);
    }

    StdioConversation(StdioSettings settings) {
        try {
            transport = new StdioTransport(
                    json, new PipedInputStream(toServer, 1 << 16), output, () -> toolsKnown, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = McpServer.sync(transport)
                .serverInfo("test", "1")
                .capabilities(ServerCapabilities.builder().tools(true).build())
                .tools(tools.all())
                .requestTimeout(Duration.ofMinutes(10))
                .build();
    }

    /** A conversation that is past its handshake in {@code version}. */
    static StdioConversation initialized(String version) {
        StdioConversation conversation = new StdioConversation();
        conversation.initialize(version);
        conversation.notify("notifications/initialized");
        return conversation;
    }

    static StdioConversation initialized() {
        return initialized("2025-11-25");
    }

    Map<String, Object> initialize(String version) {
        send(initializeRequest("init", version));
        return receive();
    }

    static String initializeRequest(String id, String version) {
        return """
                {"jsonrpc":"2.0","id":"%s","method":"initialize","params":{"protocolVersion":"%s",\
                "capabilities":{"roots":{}},"clientInfo":{"name":"client","version":"1"}}}""".formatted(id, version);
    }

    static String call(Object id, String tool) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{}}}"
                .formatted(id, tool);
    }

    static String request(Object id, String method) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"%s\"}".formatted(id, method);
    }

    void notify(String method) {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"}");
    }

    void cancel(Object id) {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":" + id + "}}");
    }

    void send(String line) {
        sendRaw(line + "\n");
    }

    void sendRaw(String text) {
        try {
            toServer.write(text.getBytes(StandardCharsets.UTF_8));
            toServer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void endInput() {
        try {
            toServer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line as an object. */
    Map<String, Object> receive() {
        return parse(output.next(), new TypeRef<>() {});
    }

    List<Map<String, Object>> receiveBatch() {
        return parse(output.next(), new TypeRef<>() {});
    }

    /** Answers {@code ping}, so everything the server had to say before is here. */
    void expectNothingMore() {
        send(request("\"last\"", "ping"));
        assertThat(receive()).isEqualTo(Map.of("jsonrpc", "2.0", "id", "last", "result", Map.of()));
    }

    void expectError(Object id, int code) {
        Map<String, Object> answer = receive();
        assertThat(answer).containsEntry("id", id);
        assertThat(errorOf(answer)).extracting("code").isEqualTo(code);
    }

    void expectText(Object id, String text) {
        Map<?, ?> content = Map.of("type", "text", "text", text);
        assertThat(receive())
                .isEqualTo(Map.of(
                        "jsonrpc", "2.0", "id", id, "result", Map.of("content", List.of(content), "isError", false)));
    }

    void awaitClosed() {
        assertThat(transport.closed()).succeedsWithin(LONG);
    }

    static Object errorOf(Map<String, Object> answer) {
        return answer.get("error");
    }

    private <T> T parse(String line, TypeRef<T> type) {
        try {
            return json.readValue(line, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(LONG.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
