package io.github.personiomcp.server.http;

import static io.github.personiomcp.server.http.HttpConversation.STYLES;
import static io.github.personiomcp.server.http.HttpConversation.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.SettableClock;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that works on one request at once. */
@Timeout(60)
class LoadTest {

    private static final int MORE_THAN_THREADS = 80;

    private final HttpConversation server = new HttpConversation(
            new HttpSettings(STYLES, "127.0.0.1", 0, Set.of(), 10, Duration.ofMinutes(30), 1, 600, Duration.ZERO),
            new SettableClock());
    private final String session = server.initialize();

    @BeforeEach
    void keepBusy() {
        var unused = server.blocking(session);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void overloadIsAnsweredAtOnce() {
        HttpResponse<String> refused = post(call(2, "echo"));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(refused.body()).contains("\"id\":2", "This server is busy. Try again in 2 s.");
    }

    @Test
    void whatEndsWorkGetsThrough() throws InterruptedException {
        assertThat(post("{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}").body()).contains("no question with that id");
        assertThat(post(HttpConversation.cancel(1)).statusCode()).isEqualTo(202);

        assertThat(server.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void requestsThatComeSlowlyHoldNobodyUp() throws Exception {
        assertThat(post(HttpConversation.cancel(1)).statusCode()).isEqualTo(202);
        assertThat(server.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        List<Socket> slow = new ArrayList<>();
        for (int count = 0; count < MORE_THAN_THREADS; count++) {
            slow.add(drip());
        }

        String ping = "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}";
        while (post(ping).statusCode() == 503) {
            Thread.onSpinWait();
        }
        assertThat(post(ping).body()).contains("\"result\":{}");
        for (Socket socket : slow) {
            socket.close();
        }
    }

    private Socket drip() throws IOException {
        URI url = server.server.urls().get(0);
        Socket socket = new Socket(url.getHost(), url.getPort());
        String begun = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nMcp-Session-Id: " + session
                + "\r\nAccept: application/json, text/event-stream\r\nContent-Length: 100\r\n\r\n{";
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private HttpResponse<String> post(String message) {
        return server.send(server.post(message, session));
    }
}
