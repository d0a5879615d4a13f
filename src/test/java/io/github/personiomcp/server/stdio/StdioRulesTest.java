package io.github.personiomcp.server.stdio;

import static io.github.personiomcp.server.stdio.StdioConversation.call;
import static io.github.personiomcp.server.stdio.StdioConversation.initializeRequest;
import static io.github.personiomcp.server.stdio.StdioConversation.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StdioRulesTest {

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL_ERROR = -32603;

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"})
    void knownProtocolVersionIsAgreed(String version) {
        assertThat(new StdioConversation().initialize(version).get("result"))
                .extracting("protocolVersion")
                .isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r", "{", "not json", "{\"a\":1} {\"b\":2}", "\u0000"})
    void lineThatIsNotJsonIsAnsweredAndTheServerGoesOn(String line) {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send(line);

        conversation.expectError(null, PARSE_ERROR);
        conversation.send(call(1, "echo"));
        conversation.expectText(1, "echo");
    }

    @Test
    void invalidMessageIsAnsweredWithItsIdAndTheServerGoesOn() {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send("{\"jsonrpc\":\"2.0\",\"id\":7}");

        conversation.expectError(7, INVALID_REQUEST);
        conversation.expectNothingMore();
    }

    @Test
    void oversizedLineIsAnsweredAndSkipped() {
        StdioConversation conversation =
                new StdioConversation(new StdioSettings(500, Duration.ofSeconds(10), Duration.ofSeconds(3)));

        conversation.send("\"" + "x".repeat(100_000) + "\"");

        conversation.expectError(null, PARSE_ERROR);
        conversation.expectNothingMore();
    }

    @Test
    void requestBeforeInitializeIsRefused() {
        StdioConversation conversation = new StdioConversation();

        conversation.send(request(1, "tools/list"));
        conversation.send(call(2, "echo"));

        conversation.expectError(1, INVALID_REQUEST);
        conversation.expectError(2, INVALID_REQUEST);
        assertThat(conversation.initialize("2025-11-25")).containsKey("result");
    }

    @Test
    void refusedCallIsNotMadeLater() {
        StdioConversation conversation = new StdioConversation();
        conversation.send(call(1, "block"));
        conversation.expectError(1, INVALID_REQUEST);

        conversation.initialize("2025-11-25");
        conversation.send(call(2, "echo"));

        conversation.expectText(2, "echo");
        assertThat(conversation.tools.blocked.getCount()).isEqualTo(1);
    }

    @Test
    void pingIsAnsweredBeforeInitialize() {
        new StdioConversation().expectNothingMore();
    }

    @Test
    void unknownMethodIsNotFoundEvenBeforeInitialize() {
        StdioConversation conversation = new StdioConversation();

        conversation.send(request(1, "server/discover"));

        conversation.expectError(1, METHOD_NOT_FOUND);
        conversation.initialize("2025-11-25");
        conversation.send(request(2, "server/discover"));
        conversation.expectError(2, METHOD_NOT_FOUND);
    }

    @Test
    void initializedBeforeInitializeDoesNotCount() {
        StdioConversation conversation = new StdioConversation();

        conversation.notify("notifications/initialized");
        conversation.send(call(1, "echo"));

        conversation.expectError(1, INVALID_REQUEST);
    }

    @Test
    void firstRequestAfterInitializeStandsInForAMissingInitialized() {
        StdioConversation conversation = new StdioConversation();
        conversation.initialize("2025-11-25");

        conversation.send(call(1, "echo"));

        conversation.expectText(1, "echo");
    }

    @Test
    void secondInitializeIsRefused() {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send(initializeRequest("again", "2025-11-25"));

        conversation.expectError("again", INVALID_REQUEST);
    }

    @Test
    void duplicateIdOfACallInFlightIsRefused() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "block"));

        conversation.send(call(1, "echo"));

        conversation.expectError(1, INVALID_REQUEST);
        conversation.tools.release.countDown();
        conversation.expectText(1, "released");
        conversation.send(call(1, "echo"));
        conversation.expectText(1, "echo");
    }

    @Test
    void unknownToolIsNamed() {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send(call(1, "no_such_tool"));

        assertThat(StdioConversation.errorOf(conversation.receive()))
                .isEqualTo(Map.of("code", INVALID_PARAMS, "message", "Unknown tool: no_such_tool"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'method':'tools/call'",
                "'method':'tools/call','params':{}",
                "'method':'tools/call','params':{'name':5}",
                "'method':'tools/call','params':{'name':'echo','arguments':[1]}",
                "'method':'tools/call','params':{'name':'echo','_meta':'x'}",
                "'method':'logging/setLevel','params':{'level':true}",
                "'method':'initialize'",
            })
    void faultyParamsAreNoInternalError(String request) {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send("{'jsonrpc':'2.0','id':1,%s}".formatted(request).replace('\'', '"'));

        conversation.expectError(1, INVALID_PARAMS);
    }

    @Test
    void textOfAnExceptionStaysInside() {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send(call(1, "fail"));

        assertThat(StdioConversation.errorOf(conversation.receive()))
                .isEqualTo(Map.of("code", INTERNAL_ERROR, "message", "Internal error"));
    }

    @Test
    void callThatEndsWithoutResultIsAnswered() {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send(call(1, "silent"));

        conversation.expectError(1, INTERNAL_ERROR);
    }

    @Test
    void answerIsOneLineOfUtf8() {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send(call(1, "multiline"));

        conversation.expectText(1, "Zoë\nMüller\r\n\u2028end");
    }

    @Test
    void progressComesBeforeTheResult() {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send(call(1, "progress"));

        assertThat(conversation.output.next(3)).allMatch(line -> line.contains("notifications/progress"));
        conversation.expectText(1, "done");
    }

    @Test
    void toolsListAndCallsWaitForTheToolsWhileOtherMessagesPass() {
        StdioConversation conversation =
                new StdioConversation(new StdioSettings(10_000, Duration.ofSeconds(10), StdioConversation.LONG));
        conversation.initialize("2025-11-25");

        conversation.send(request(1, "tools/list"));
        conversation.send(call(2, "echo"));
        conversation.send(request(3, "ping"));

        assertThat(conversation.receive()).extracting("id").isEqualTo(3);
        conversation.toolsKnown.complete(null);
        assertThat(List.of(conversation.receive(), conversation.receive()))
                .allMatch(answer -> answer.containsKey("result"))
                .extracting(answer -> answer.get("id"))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void toolsListIsServedWhenPatienceEndsOrDiscoveryFails() {
        StdioConversation impatient =
                new StdioConversation(new StdioSettings(10_000, Duration.ofSeconds(10), Duration.ofMillis(1)));
        impatient.initialize("2025-11-25");
        impatient.send(request(1, "tools/list"));
        assertThat(impatient.receive()).containsKey("result");

        StdioConversation failing =
                new StdioConversation(new StdioSettings(10_000, Duration.ofSeconds(10), StdioConversation.LONG));
        failing.toolsKnown.completeExceptionally(new IllegalStateException());
        failing.initialize("2025-11-25");
        failing.send(request(1, "tools/list"));
        assertThat(failing.receive()).containsKey("result");
    }

    @Test
    void notificationsReachOnlyAnInitializedClient() {
        StdioConversation conversation = new StdioConversation();

        conversation.server.notifyToolsListChanged();
        conversation.initialize("2025-11-25");
        conversation.notify("notifications/initialized");
        conversation.expectNothingMore();
        conversation.server.notifyToolsListChanged();

        assertThat(conversation.receive())
                .isEqualTo(Map.of("jsonrpc", "2.0", "method", "notifications/tools/list_changed"));
    }

    @Test
    void questionToTheClientGetsItsAnswer() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "ask"));

        Object question = conversation.receive().get("id");
        conversation.send("{\"jsonrpc\":\"2.0\",\"id\":\"unknown\",\"result\":{}}");
        conversation.send(
                "{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"result\":{\"roots\":[{\"uri\":\"file:///\",\"name\":\"home\"}]}}"
                        .formatted(question));

        conversation.expectText(1, "home");
        conversation.expectNothingMore();
    }
}
