package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.logging.LogLevel;
import io.github.personiomcp.testing.CapturedLog;
import java.net.http.HttpResponse;
import java.util.List;
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

    private int status(String message, String session) {
        return conversation.send(conversation.post(message, session)).statusCode();
    }
}
