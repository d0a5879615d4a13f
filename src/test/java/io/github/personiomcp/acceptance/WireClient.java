package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.StdioServer;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client of the real stdio server in the same process: one call at a time, every message as it is on the wire. */
final class WireClient implements AutoCloseable {

    static final Map<String, Object> FORM = Map.of("elicitation", Map.of());
    static final Map<String, Object> NO_ELICITATION = Map.of();

    private final OutputStream toServer;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private int lastId;

    WireClient(LiveTenant tenant, ToolRunner runner, String version, Map<String, Object> capabilities) {
        this(tenant, runner, version, capabilities, Language.EN);
    }

    WireClient(
            LiveTenant tenant, ToolRunner runner, String version, Map<String, Object> capabilities, Language language) {
        try {
            Pipe pipe = Pipe.open();
            toServer = Channels.newOutputStream(pipe.sink());
            StdioServer.start(
                    () -> tenant, runner, "test", language, Channels.newInputStream(pipe.source()), new Lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> hello = Map.of(
                "protocolVersion", version,
                "capabilities", capabilities,
                "clientInfo", Map.of("name", "wire", "version", "1"));
        int id = request("initialize", hello);
        assertThat(result(awaitAnswer(id, question -> {}))).containsEntry("protocolVersion", version);
        send(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
    }

    /** Starts a request and tells its id. */
    int request(String method, Map<String, ?> params) {
        lastId++;
        send(Map.of("jsonrpc", "2.0", "id", lastId, "method", method, "params", params));
        return lastId;
    }

    int startCall(String tool, Map<String, ? extends @Nullable Object> arguments) {
        return request("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    /** What comes of a call; {@code user} is given every question that comes before. */
    Map<String, Object> call(
            String tool, Map<String, ? extends @Nullable Object> arguments, Consumer<Map<String, Object>> user) {
        return result(awaitAnswer(startCall(tool, arguments), user));
    }

    /** The answer to request {@code id}. */
    Map<String, Object> awaitAnswer(int id, Consumer<Map<String, Object>> user) {
        while (true) {
            Map<String, Object> message = next();
            if ("elicitation/create".equals(message.get("method"))) {
                user.accept(message);
            } else if (Integer.valueOf(id).equals(message.get("id"))) {
                return message;
            }
        }
    }

    /** The next message of this method; others before it are dropped. */
    Map<String, Object> await(String method) {
        Map<String, Object> message = next();
        while (!method.equals(message.get("method"))) {
            message = next();
        }
        return message;
    }

    void answer(Map<String, Object> question, Map<String, ?> result) {
        send(Map.of("jsonrpc", "2.0", "id", question.get("id"), "result", result));
    }

    void fail(Map<String, Object> question) {
        Map<String, Object> error = Map.of("code", -32603, "message", "The dialog broke");
        send(Map.of("jsonrpc", "2.0", "id", question.get("id"), "error", error));
    }

    void cancel(int call) {
        send(Map.of("jsonrpc", "2.0", "method", "notifications/cancelled", "params", Map.of("requestId", call)));
    }

    /** Everything that the server had to say before is read and dropped. */
    void ping() {
        awaitAnswer(request("ping", Map.of()), question -> {});
    }

    private void send(Map<String, ?> message) {
        try {
            toServer.write((WireJson.text(message) + "\n").getBytes(StandardCharsets.UTF_8));
            toServer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> next() {
        try {
            String line = lines.poll(20, TimeUnit.SECONDS);
            assertThat(line).as("a line from the server").isNotNull();
            return WireJson.object(String.valueOf(line)).orElseThrow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> object(Map<String, Object> parent, String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (parent.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> object.put(String.valueOf(key), value));
        }
        return object;
    }

    private static Map<String, Object> result(Map<String, Object> answer) {
        return object(answer, "result");
    }

    /** The end of the input; the server lets go. */
    @Override
    public void close() {
        try {
            toServer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Splits what the server writes. */
    private final class Lines extends OutputStream {

        private final ByteArrayOutputStream current = new ByteArrayOutputStream();

        @Override
        public void write(int octet) {
            if (octet == '\n') {
                lines.add(current.toString(StandardCharsets.UTF_8));
                current.reset();
            } else {
                current.write(octet);
            }
        }
    }
}
