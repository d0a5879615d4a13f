package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One session over Streamable HTTP. All of them share two threads, so that the client leaves the processors to the server. */
final class HttpUser implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2, HttpUser::daemon))
            .build();
    private static final String DATA = "data:";

    private final URI url;
    private final String key;
    private final String session;
    private final AtomicInteger lastId = new AtomicInteger();

    /** @param key that proves who calls; empty for none */
    HttpUser(URI url, String key) {
        this.url = url;
        this.key = key;
        HttpResponse<String> greeting = send(post(ServerProcess.initialize("2025-11-25")));
        this.session = greeting.headers().firstValue("mcp-session-id").orElseThrow();
        send(session(post(ServerProcess.notification("notifications/initialized"))));
    }

    /** What came back for one call: the result of the tool, or what the server said instead of one. */
    CompletableFuture<Reply> call(String tool, Map<String, Object> arguments) {
        int id = lastId.incrementAndGet();
        HttpRequest request =
                session(post(ServerProcess.call(id, tool, arguments))).build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> Reply.of(id, message(response)));
    }

    private HttpRequest.Builder post(String body) {
        return request()
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private HttpRequest.Builder session(HttpRequest.Builder request) {
        return request.header("Mcp-Session-Id", session).header("MCP-Protocol-Version", "2025-11-25");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last message of a stream of events, or a body that is no stream. */
    private static Map<String, Object> message(HttpResponse<String> response) {
        String body = response.body();
        int data = body.lastIndexOf(DATA);
        String json = data < 0 ? body : body.substring(data + DATA.length()).strip();
        return WireJson.object(json).orElseGet(() -> Map.of("error", response.statusCode() + " " + body));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "http-users");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends the session. */
    @Override
    public void close() {
        send(session(request().DELETE()));
    }
}
