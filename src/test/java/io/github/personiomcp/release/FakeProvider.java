package io.github.personiomcp.release;

import com.sun.net.httpserver.HttpServer;
import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider of models with the API of OpenAI: its model calls one tool, and then says something that would clear a terminal. */
final class FakeProvider implements AutoCloseable {

    private static final Map<String, Object> ANSWER = Map.of("role", "assistant", "content", "Enough. \u001b[2J");

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private FakeProvider(HttpServer server) {
        this.server = server;
    }

    static FakeProvider asking(String tool) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeProvider provider = new FakeProvider(server);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            provider.requests.add(exchange.getRequestHeaders().getFirst("Authorization") + "\n" + body);
            byte[] answer = WireJson.text(completion(provider.requests.size() == 1 ? call(tool) : ANSWER))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return provider;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The credential and the body of each, in order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private static Map<String, Object> call(String tool) {
        Map<String, Object> function = Map.of("name", tool, "arguments", "{}");
        return Map.of(
                "role",
                "assistant",
                "tool_calls",
                List.of(Map.of("id", "1", "type", "function", "function", function)));
    }

    private static Map<String, Object> completion(Map<String, Object> message) {
        return Map.of("choices", List.of(Map.of("index", 0, "message", message, "finish_reason", "stop")));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
