package io.github.personiomcp.server.http;

import static io.github.personiomcp.server.http.HttpConversation.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.logging.LogLevel;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

/** Clients that want to wear a server out: its memory, its disk. */
@Timeout(60)
class HostileClientTest {

    private final HttpConversation conversation = new HttpConversation();

    @AfterEach
    void close() {
        conversation.close();
    }

    @Test
    void whatAClientSaysOfItselfIsShort() {
        String greeting = HttpConversation.INITIALIZE.replace("Tester", "x".repeat(16 * 1024));

        HttpResponse<String> refused = conversation.send(conversation.post(greeting));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"id\":\"init\"", "initialize has at most 16384 bytes");
    }

    @Test
    void subscriptionsAreFewAndShort() {
        String session = conversation.initialize();
        for (int i = 0; i < 100; i++) {
            assertThat(status(subscribe("resources/subscribe", "x:" + i), session))
                    .isEqualTo(200);
        }

        assertThat(conversation
                        .send(conversation.post(subscribe("resources/subscribe", "x:100"), session))
                        .body())
                .contains("at most 100 subscriptions");
        assertThat(status(subscribe("resources/subscribe", "x:7"), session)).isEqualTo(200);
        assertThat(status(subscribe("resources/unsubscribe", "x:7"), session)).isEqualTo(200);
        assertThat(status(subscribe("resources/subscribe", "x:".repeat(600)), session))
                .isEqualTo(400);
        assertThat(status(subscribe("resources/subscribe", "x:100"), session)).isEqualTo(200);
    }

    private static String subscribe(String method, String uri) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{\"uri\":\"%s\"}}".formatted(method, uri);
    }

    /** Thousands of them would fill the disk of the log. */
    @Test
    void answersToNoQuestionLeaveNoTrace() {
        String session = conversation.initialize();
        try (CapturedLog log = new CapturedLog()) {
            LogLevel.set(Level.WARN);
            assertThat(status("{\"jsonrpc\":\"2.0\",\"id\":\"forged\",\"result\":{}}", session))
                    .isEqualTo(400);
            assertThat(log.text()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "OPTIONS", "TRACE", "PUT"})
    void whereNothingIsNothingComesBack(String method) {
        RawRequest answer = RawRequest.send(
                conversation.server.urls().get(0),
                List.of(method + " /nothing HTTP/1.1", "Host: localhost", "X-Mine: 4711"),
                "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.answer()).doesNotContain("4711");
    }

    @Test
    @Timeout(15)
    void whoDoesNotReadKeepsNoServerFromStopping() throws IOException {
        HttpSettings hasty = new HttpSettings(
                HttpConversation.STYLES, "127.0.0.1", 0, Set.of(), 10, Duration.ofMinutes(30), 8, 600, Duration.ZERO);
        try (HttpConversation server = new HttpConversation(hasty, new SettableClock());
                Socket client = new Socket()) {
            String message = call("\"%s\"".formatted("x".repeat(1_000_000)), "echo");
            String request = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nMcp-Session-Id: " + server.initialize()
                    + "\r\nAccept: application/json, text/event-stream\r\nContent-Length: " + message.length()
                    + "\r\n\r\n" + message;
            client.setReceiveBufferSize(4096);
            client.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(),
                    server.server.urls().get(0).getPort()));
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> sendTilNothingGoes(client, request));
            while (!somebodyWaitsForTheClient()) {
                Thread.onSpinWait();
            }
            server.server.close();

            assertThat(sent).succeedsWithin(Duration.ofSeconds(15));
        }
    }

    private static void sendTilNothingGoes(Socket client, String request) {
        try {
            for (int i = 0; i < 20; i++) {
                client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            // by the server, as it should be
        }
    }

    private static boolean somebodyWaitsForTheClient() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("mcp-http"))
                .anyMatch(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().contains("HttpOutput")
                                && frame.getMethodName().equals("channelWrite")));
    }

    private int status(String message, String session) {
        return conversation.send(conversation.post(message, session)).statusCode();
    }
}
