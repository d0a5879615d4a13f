package io.github.personiomcp.server.stdio;

import static io.github.personiomcp.server.stdio.StdioConversation.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StdioBatchTest {

    private static final int INVALID_REQUEST = -32600;

    @Test
    void batchIsAnsweredWithOneArray() {
        StdioConversation conversation = StdioConversation.initialized("2025-03-26");

        conversation.send("[%s,%s,1,{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\"},%s]"
                .formatted(call(1, "block"), call(2, "echo"), call(3, "fail")));
        conversation.tools.release.countDown();

        List<Map<String, Object>> answers = conversation.receiveBatch();
        assertThat(answers).extracting(answer -> answer.get("id")).containsExactlyInAnyOrder(1, 2, 3, null);
        conversation.expectNothingMore();
    }

    @Test
    void cancelledElementOfABatchIsLeftOut() {
        StdioConversation conversation = StdioConversation.initialized("2025-03-26");

        conversation.send("[%s,%s]".formatted(call(1, "block"), call(2, "echo")));
        conversation.cancel(1);

        assertThat(conversation.receiveBatch()).singleElement().satisfies(answer -> assertThat(answer.get("id"))
                .isEqualTo(2));
    }

    @Test
    void batchOfNotificationsIsNotAnswered() {
        StdioConversation conversation = StdioConversation.initialized("2025-03-26");

        conversation.send("[{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\"}]");

        conversation.expectNothingMore();
    }

    @Test
    void emptyBatchIsInvalid() {
        StdioConversation conversation = StdioConversation.initialized("2025-03-26");

        conversation.send("[]");

        conversation.expectError(null, INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-06-18", "2025-11-25"})
    void batchIsRefusedInOtherVersions(String version) {
        StdioConversation conversation = StdioConversation.initialized(version);

        conversation.send("[" + call(1, "echo") + "]");

        conversation.expectError(null, INVALID_REQUEST);
        conversation.expectNothingMore();
    }
}
