package io.github.personiomcp.server.http;

import static io.github.personiomcp.server.http.HttpConversation.call;
import static io.github.personiomcp.server.http.HttpConversation.cancel;
import static io.github.personiomcp.server.http.HttpConversation.notification;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class SseRulesTest {

    private static final Duration LIMIT = Duration.ofMillis(100);

    private HttpConversation conversation = new HttpConversation();
    private EventReader reader = open();

    @BeforeEach
    void introduce() throws IOException {
        introduce(reader);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        conversation.close();
    }

    @Test
    void callIsAnsweredOnTheStream() throws IOException {
        assertThat(post(call(1, "who"))).isEqualTo(202);

        assertThat(reader.answer()).containsEntry("id", 1).asString().contains("name=local", "client=Tester 1");
    }

    @Test
    void answersAtTheSameTimeDoNotMix() throws IOException {
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 40)
                .mapToObj(id -> conversation.sending(conversation.postAt(reader.messages, call(id, "echo"))))
                .toList();

        List<Object> answered = new ArrayList<>();
        while (answered.size() < 40) {
            answered.add(reader.answer().get("id"));
        }
        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 40).boxed().toList());
        calls.forEach(call -> assertThat(call.join().statusCode()).isEqualTo(202));
    }

    @Test
    void closedStreamStopsItsCallsWithinTheTenthOfASecond() throws Exception {
        Duration fastest = timeToStop();
        for (int attempt = 0; attempt < 4 && fastest.compareTo(LIMIT) > 0; attempt++) {
            close();
            conversation = new HttpConversation();
            reader = open();
            introduce();
            fastest = timeToStop();
        }

        assertThat(fastest).isLessThanOrEqualTo(LIMIT);
    }

    private Duration timeToStop() throws Exception {
        conversation.begin(conversation.postAt(reader.messages, call(1, "block")));
        assertThat(conversation.blocked.await(30, TimeUnit.SECONDS)).isTrue();
        long start = System.nanoTime();
        reader.close();
        assertThat(conversation.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void closedStreamEndsItsSession() throws Exception {
        timeToStop();

        int status = post(call(2, "echo"));
        while (status == 202) {
            status = post(call(2, "echo"));
        }
        assertThat(status).isEqualTo(404);
    }

    @Test
    void closedStreamLeavesOtherSessionsAlone() throws Exception {
        conversation.begin(conversation.postAt(reader.messages, call(7, "block")));
        assertThat(conversation.blocked.await(30, TimeUnit.SECONDS)).isTrue();
        try (EventReader other = open()) {
            introduce(other);
        }

        assertThat(conversation.interrupted.getCount()).isEqualTo(1);
        assertThat(post(cancel(7))).isEqualTo(202);
        assertThat(conversation.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cancelledCallLeavesTheStreamOpen() throws Exception {
        conversation.begin(conversation.postAt(reader.messages, call(7, "block")));
        assertThat(conversation.blocked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(post(cancel(7))).isEqualTo(202);
        assertThat(reader.answer()).containsEntry("id", 7);

        assertThat(post(call(8, "echo"))).isEqualTo(202);
        assertThat(reader.answer()).containsEntry("id", 8);
    }

    @Test
    void nothingIsAskedBeforeTheIntroduction() throws IOException {
        try (EventReader other = open()) {
            for (String early : List.of(call(1, "echo"), notification("notifications/roots/list_changed"))) {
                HttpResponse<String> response = conversation.send(conversation.postAt(other.messages, early));
                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(response.body()).contains("send initialize and notifications/initialized");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/message, 400", "/message?sessionId=, 404", "/message?sessionId=guess, 404"})
    void messageNamesASessionThatIsOpen(String path, int status) {
        assertThat(conversation.send(conversation.postAt(path, call(1, "echo"))).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/mcp, HEAD, 'GET, POST, DELETE'",
        "/mcp, PUT, 'GET, POST, DELETE'",
        "/mcp, PATCH, 'GET, POST, DELETE'",
        "/mcp, TRACE, 'GET, POST, DELETE'",
        "/mcp, OPTIONS, 'GET, POST, DELETE'",
        "/sse, POST, GET",
        "/sse, HEAD, GET",
        "/message, GET, POST"
    })
    void otherMethodsAreRefusedWithThoseThatAreNot(String path, String method, String allowed) {
        HttpResponse<String> response =
                conversation.send(conversation.at(path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
    }

    private EventReader open() {
        try {
            return new EventReader(conversation.server.urls().get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void introduce(EventReader stream) throws IOException {
        assertThat(conversation
                        .send(conversation.postAt(stream.messages, HttpConversation.INITIALIZE))
                        .statusCode())
                .isEqualTo(202);
        Map<String, Object> greeting = stream.answer();
        assertThat(greeting).asString().contains("protocolVersion=2024-11-05");
        conversation.send(conversation.postAt(stream.messages, notification("notifications/initialized")));
    }

    private int post(String message) {
        return conversation.send(conversation.postAt(reader.messages, message)).statusCode();
    }
}
