package io.github.personiomcp.server.http;

import static io.github.personiomcp.server.http.HttpConversation.STYLES;
import static io.github.personiomcp.server.http.HttpConversation.call;
import static io.github.personiomcp.server.http.HttpConversation.cancel;
import static io.github.personiomcp.server.http.HttpConversation.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.SettableClock;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class HttpRulesTest {

    private final HttpConversation conversation = new HttpConversation();

    @AfterEach
    void close() {
        conversation.close();
    }

    @Test
    void toolIsCalledInASession() {
        String session = conversation.initialize();

        assertThat(answer(call(1, "echo"), session)).containsEntry("id", 1).containsKey("result");
        assertThat(answer(call(2, "who"), session).toString())
                .contains("name=local", "client=Tester 1", "session=" + session);
    }

    @Test
    void unknownToolIsCalledByItsName() {
        assertThat(answer(call(1, "telepathy"), conversation.initialize()).toString())
                .contains("Unknown tool: telepathy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{bad                                                    | 400 | -32700",
                "[]                                                      | 400 | -32600",
                "42                                                      | 400 | -32600",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}      | 400 | -32600",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]    | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"} | 200 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}   | 200 | -32601",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"completion/complete\"} | 200 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"completion/complete\",\"params\":{\"ref\":{}}} | 200 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{\"roots\":[]}}} | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}                | 400 | -32600",
            })
    void faultyMessageGetsAnErrorOfTheProtocol(String body, int status, int code) {
        HttpResponse<String> response = conversation.send(conversation.post(body, conversation.initialize()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(message(response).get("error"))
                .isInstanceOfSatisfying(
                        Map.class, error -> assertThat(error.get("code")).isEqualTo(code));
        assertThat(response.body()).doesNotContain("Exception", "stackTrace", "at io.", "jdk");
    }

    @Test
    void notificationThatIsOfNoUseIsNoFailure() {
        assertThat(status(HttpConversation.notification("notifications/roots/list_changed"), conversation.initialize()))
                .isEqualTo(202);
    }

    @Test
    void everythingButTheGreetingNeedsASessionThatIsOpen() {
        assertThat(conversation.send(conversation.post(call(1, "echo"))).statusCode())
                .isEqualTo(400);
        assertThat(conversation
                        .send(conversation.post(call(1, "echo"), "guess"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void endedSessionIsGone() {
        String session = conversation.initialize();

        assertThat(delete(session)).isEqualTo(200);
        assertThat(delete(session)).isEqualTo(404);
        assertThat(status(call(1, "echo"), session)).isEqualTo(404);
    }

    @Test
    void sessionThatNobodyUsesIsOver() {
        SettableClock clock = new SettableClock();
        HttpSettings settings = HttpSettings.on(STYLES, "127.0.0.1", 0, Set.of());
        try (HttpConversation other = new HttpConversation(settings, clock)) {
            String session =
                    other.greet().headers().firstValue("Mcp-Session-Id").orElseThrow();
            clock.advance(Duration.ofMinutes(31));

            assertThat(other.send(other.post(call(1, "echo"), session)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void sessionThatIsUsedGoesOn() {
        SettableClock clock = new SettableClock();
        HttpSettings settings = HttpSettings.on(STYLES, "127.0.0.1", 0, Set.of());
        try (HttpConversation other = new HttpConversation(settings, clock)) {
            String session = other.initialize();
            for (int use = 0; use < 3; use++) {
                clock.advance(Duration.ofMinutes(29));
                assertThat(other.send(other.post(call(use, "echo"), session)).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void sessionsAreLimited() {
        HttpSettings few = new HttpSettings(
                STYLES, "127.0.0.1", 0, Set.of(), 1, Duration.ofMinutes(30), 10, 600, Duration.ofSeconds(5));
        try (HttpConversation other = new HttpConversation(few, new SettableClock())) {
            other.initialize();

            HttpResponse<String> refused = other.greet();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        }
    }

    @Test
    void callerWhoAsksTooOftenIsPutOffAndMayStillCancel() {
        HttpSettings settings =
                HttpSettings.on(STYLES, "127.0.0.1", 0, Set.of()).allowing(1);
        try (HttpConversation other = new HttpConversation(settings, new SettableClock())) {
            String session = other.initialize();

            HttpResponse<String> refused = other.send(other.post(call(2, "echo"), session));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
            assertThat(refused.body()).contains("\"id\":2", "too many requests. Try again in");
            assertThat(other.send(other.post(cancel(2), session)).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void cancelledCallIsInterrupted() throws Exception {
        String session = conversation.initialize();
        CompletableFuture<HttpResponse<String>> call =
                conversation.sending(conversation.post(call(7, "block"), session));
        assertThat(conversation.blocked.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(status(cancel(7), session)).isEqualTo(202);

        assertThat(conversation.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        call.get(30, TimeUnit.SECONDS);
    }

    @Test
    void onlyOnesOwnCallIsCancelled() throws Exception {
        String session = conversation.initialize();
        conversation.begin(conversation.post(call(7, "block"), session));
        assertThat(conversation.blocked.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(status(cancel(7), conversation.initialize())).isEqualTo(202);
        assertThat(status(cancel(8), session)).isEqualTo(202);

        assertThat(conversation.interrupted.getCount()).isEqualTo(1);
        assertThat(delete(session)).isEqualTo(200);
        assertThat(conversation.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void unknownRevisionOfTheProtocolIsRefused() {
        String session = conversation.initialize();

        for (String version : Set.of("1900-01-01", "2026-07-28", "")) {
            HttpRequest.Builder request =
                    conversation.post(call(1, "echo"), session).header("MCP-Protocol-Version", version);
            assertThat(conversation.send(request).statusCode()).as(version).isEqualTo(400);
        }
        HttpRequest.Builder request =
                conversation.post(call(1, "echo"), session).header("MCP-Protocol-Version", "2025-06-18");
        assertThat(conversation.send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void messageThatIsTooLongIsRefused() {
        String session = conversation.initialize();
        String fits = call("\"%s\"".formatted("x".repeat(HttpSettings.MOST_BYTES - 200)), "echo");
        String tooLong = call("\"%s\"".formatted("x".repeat(HttpSettings.MOST_BYTES)), "echo");

        assertThat(status(fits, session)).isEqualTo(200);
        assertThat(status(tooLong, session)).isEqualTo(413);
    }

    @Test
    void nothingElseIsServed() {
        for (String path : Set.of("/", "/mcp/more", "/favicon.ico", "/..%2f")) {
            HttpResponse<String> response =
                    conversation.send(conversation.at(path).GET());
            assertThat(response.statusCode()).as(path).isBetween(400, 404);
            assertThat(response.body()).doesNotContainIgnoringCase("jetty");
            assertThat(response.headers().map()).doesNotContainKey("server");
        }
    }

    private Map<String, Object> answer(String message, String session) {
        return message(conversation.send(conversation.post(message, session)));
    }

    private int status(String message, String session) {
        return conversation.send(conversation.post(message, session)).statusCode();
    }

    private int delete(String session) {
        return conversation
                .send(conversation.at("/mcp").header("Mcp-Session-Id", session).DELETE())
                .statusCode();
    }
}
