package io.github.personiomcp.server.stdio;

import static io.github.personiomcp.server.stdio.StdioConversation.call;
import static io.github.personiomcp.server.stdio.StdioConversation.reached;
import static io.github.personiomcp.server.stdio.StdioConversation.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StdioCancellationTest {

    @Test
    void cancelledCallIsInterruptedAndNotAnswered() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "block"));
        assertThat(reached(conversation.tools.blocked)).isTrue();

        conversation.cancel(1);

        assertThat(reached(conversation.tools.interrupted)).isTrue();
        conversation.expectNothingMore();
        conversation.endInput();
        conversation.awaitClosed();
        assertThat(conversation.output.rest()).isEmpty();
    }

    @Test
    void callThatWaitsForTheClientIsCancelledToo() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "ask"));
        assertThat(conversation.receive()).containsEntry("method", "roots/list");

        conversation.cancel(1);

        conversation.expectNothingMore();
    }

    @Test
    void requestThatHasNotStartedIsCancelled() {
        StdioConversation conversation =
                new StdioConversation(new StdioSettings(10_000, Duration.ofSeconds(10), StdioConversation.LONG));
        conversation.initialize("2025-11-25");
        conversation.send(request(1, "tools/list"));

        conversation.cancel(1);
        conversation.expectNothingMore();
        conversation.toolsKnown.complete(null);

        conversation.expectNothingMore();
    }

    @Test
    void idOfACancelledCallMayBeUsedAgain() {
        StdioConversation conversation = StdioConversation.initialized();
        conversation.send(call(1, "block"));
        conversation.cancel(1);

        conversation.send(call(1, "echo"));

        conversation.expectText(1, "echo");
    }

    @Test
    void cancellingTheUnknownIsIgnored() {
        StdioConversation conversation = StdioConversation.initialized();

        conversation.cancel(99);
        conversation.cancel("\"99\"");
        conversation.cancel("null");
        conversation.cancel("{}");
        conversation.notify("notifications/cancelled");

        conversation.expectNothingMore();
    }

    @Test
    void initializeIsNeverCancelled() {
        StdioConversation conversation = new StdioConversation();

        conversation.sendRaw(
                StdioConversation.initializeRequest("init", "2025-11-25")
                        + "\n{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"init\"}}\n");

        assertThat(conversation.receive()).containsKey("result").isInstanceOf(Map.class);
        conversation.send(call(1, "echo"));
        conversation.expectText(1, "echo");
    }
}
