package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.text.Wording;
import io.github.personiomcp.tool.Elicitor.Answer;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities.Elicitation;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class FormElicitorTest {

    private static final Elicitation ANY_MODE = new Elicitation(null, null);

    private final RecordingSession session = new RecordingSession();
    private final List<Object> withdrawn = new ArrayList<>();

    @Test
    void clientThatDeclaresElicitationWithoutAModeOrWithFormsCanAsk() {
        assertThat(elicitor(ANY_MODE).available()).isTrue();
        assertThat(elicitor(new Elicitation(new Elicitation.Form(), new Elicitation.Url()))
                        .available())
                .isTrue();
        assertThat(elicitor(new Elicitation(null, new Elicitation.Url())).available())
                .isFalse();
        assertThat(elicitor(null).available()).isFalse();
    }

    @Test
    void onlyAFormThatIsAcceptedWithYesIsAYes() {
        assertThat(answered(Action.ACCEPT, Map.of("apply", "yes"))).isEqualTo(Answer.YES);
        assertThat(answered(Action.ACCEPT, Map.of("apply", "no"))).isEqualTo(Answer.NO);
        assertThat(answered(Action.ACCEPT, Map.of("apply", true))).isEqualTo(Answer.NONE);
        assertThat(answered(Action.ACCEPT, null)).isEqualTo(Answer.NONE);
        assertThat(answered(Action.DECLINE, Map.of("apply", "yes"))).isEqualTo(Answer.NO);
        assertThat(answered(Action.CANCEL, Map.of("apply", "yes"))).isEqualTo(Answer.DISMISSED);
        assertThat(withdrawn).isEmpty();
    }

    @Test
    void questionThatIsNotAnsweredInTimeIsWithdrawn() {
        session.answer = Mono.error(new TimeoutException("five minutes"));

        assertThat(elicitor(ANY_MODE).ask("Apply?")).isEqualTo(Answer.NONE);
        assertThat(withdrawn).isEqualTo(session.sent).hasSize(1);
    }

    @Test
    void cancelledCallWithdrawsItsQuestionAndIsNoAnswer() {
        session.answer = Mono.never();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> elicitor(ANY_MODE).ask("Apply?"))
                    .isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                            .isEqualTo(PersonioException.Kind.CANCELLED));
        } finally {
            Thread.interrupted();
        }
        assertThat(withdrawn).hasSize(1);
    }

    private Answer answered(Action action, @Nullable Map<String, Object> content) {
        session.answer = Mono.just(new ElicitResult(action, content));
        return elicitor(ANY_MODE).ask("Apply?");
    }

    private FormElicitor elicitor(@Nullable Elicitation declared) {
        ClientCapabilities capabilities = new ClientCapabilities(null, null, null, declared);
        return new FormElicitor(
                new McpSyncServerExchange(
                        new McpAsyncServerExchange("session", session, capabilities, null, McpTransportContext.EMPTY)),
                withdrawn::add,
                Wording.ENGLISH);
    }
}
