package io.github.personiomcp.acceptance;

import io.github.personiomcp.server.WireJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A session over Streamable HTTP that can end in every way there is, which clients of libraries do not. */
final class HttpSession {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI url;
    private final String id;

    HttpSession(URI url) {
        this.url = url;
        HttpResponse<String> greeting = CLIENT.sendAsync(
                        post(url, ServerProcess.initialize("2025-11-25")).build(), BodyHandlers.ofString())
                .join();
        this.id = greeting.headers().firstValue("Mcp-Session-Id").orElseThrow();
        send(ServerProcess.notification("notifications/initialized"));
    }

    /** Sends a message to wherever it belongs. Who cancels the future drops the connection. */
    static CompletableFuture<HttpResponse<String>> begin(URI url, String message) {
        return CLIENT.sendAsync(post(url, message).build(), BodyHandlers.ofString());
    }

    /** Sends a message in this session. Who cancels the future drops the connection. */
    CompletableFuture<HttpResponse<String>> begin(String message) {
        return CLIENT.sendAsync(in(post(url, message)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String message) {
        return begin(message).join();
    }

    /** The result of a call. */
    Map<String, Object> call(String tool, Map<String, Object> arguments) {
        String event = send(ServerProcess.call(1, tool, arguments))
                .body()
                .lines()
                .filter(line -> line.startsWith("data: ") && line.contains("\"id\":1"))
                .findFirst()
                .orElseThrow();
        return WireClient.object(WireJson.object(event.substring(6)).orElseThrow(), "result");
    }

    void cancel(int call) {
        send(cancelling(call));
    }

    static String cancelling(int call) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":%d}}"
                .formatted(call);
    }

    void delete() {
        CLIENT.sendAsync(in(HttpRequest.newBuilder(url)).DELETE().build(), BodyHandlers.discarding())
                .join();
    }

    private HttpRequest.Builder in(HttpRequest.Builder request) {
        return request.header("Mcp-Session-Id", id);
    }

    private static HttpRequest.Builder post(URI url, String body) {
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body));
    }
}
