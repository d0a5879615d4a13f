package io.github.personiomcp.server.stdio;

import static io.github.personiomcp.server.stdio.StdioConversation.call;
import static io.github.personiomcp.server.stdio.StdioConversation.initializeRequest;
import static io.github.personiomcp.server.stdio.StdioConversation.reached;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StdioClosingTest {

    private static final int CONNECTION_CLOSED = -32000;

    @Test
    void oneShotPipeGetsAllItsAnswers() {
        StdioConversation conversation = new StdioConversation();

        conversation.sendRaw(initializeRequest("init", "2025-11-25")
                + "\n{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                + call(1, "echo"));
        conversation.endInput();
        conversation.awaitClosed();

        assertThat(conversation.receive()).containsEntry("id", "init");
        conversation.expectText(1, "echo");
        assertThat(conversation.output.rest()).isEmpty();
    }

    @Test
    void answersComeInTheOrderOfCompletion() {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.send(call(1, "block"));
        conversation.send(call(2, "echo"));
        conversation.endInput();

        conversation.expectText(2, "echo");
        assertThat(conversation.transport.closed().toCompletableFuture()).isNotDone();
        conversation.tools.release.countDown();
        conversation.expectText(1, "released");
        conversation.awaitClosed();
    }

    @Test
    void callThatOutlastsTheDrainIsInterruptedAndAnsweredWithAnError() {
        StdioConversation conversation =
                new StdioConversation(new StdioSettings(10_000, Duration.ofMillis(1), Duration.ofSeconds(3)));
        conversation.initialize("2025-11-25");
        conversation.send(call(1, "block"));
        assertThat(reached(conversation.tools.blocked)).isTrue();

        conversation.endInput();

        conversation.expectError(1, CONNECTION_CLOSED);
        assertThat(reached(conversation.tools.interrupted)).isTrue();
        conversation.awaitClosed();
    }

    @Test
    void questionThatTheClientCanNoLongerAnswerFailsAtOnce() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "ask"));
        assertThat(conversation.receive()).containsEntry("method", "roots/list");

        conversation.endInput();

        conversation.expectText(1, "no answer");
        conversation.awaitClosed();
    }

    @Test
    void noQuestionIsAskedOfAClientThatIsGone() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "askLater"));
        assertThat(reached(conversation.tools.blocked)).isTrue();

        conversation.transport.closeGracefully().subscribe();
        conversation.tools.release.countDown();

        conversation.expectText(1, "no answer");
        conversation.awaitClosed();
    }

    @Test
    void brokenOutputEndsTheConnectionAndItsCalls() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "block"));
        assertThat(reached(conversation.tools.blocked)).isTrue();

        conversation.output.breakPipe();
        conversation.send(call(2, "echo"));

        conversation.awaitClosed();
        assertThat(reached(conversation.tools.interrupted)).isTrue();
    }

    @Test
    void gracefulCloseAnswersCallsInFlight() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "block"));
        assertThat(reached(conversation.tools.blocked)).isTrue();

        conversation.tools.release.countDown();
        conversation.server.closeGracefully();

        assertThat(conversation.transport.closed().toCompletableFuture()).isDone();
        conversation.expectText(1, "released");
    }

    @Test
    void immediateCloseInterruptsCallsInFlight() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "block"));
        assertThat(reached(conversation.tools.blocked)).isTrue();

        conversation.server.close();

        conversation.awaitClosed();
        conversation.expectError(1, CONNECTION_CLOSED);
        assertThat(reached(conversation.tools.interrupted)).isTrue();
    }

    @Test
    void allThreadsAreDaemons() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "echo"));
        conversation.expectText(1, "echo");

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().matches("mcp-.*|boundedElastic.*"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }
}
