package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a code is good for: this plan, once, for five minutes, for whoever was shown it. */
class ConfirmationCodeTest extends ConfirmationCase {

    @Test
    void theSecondCallWithTheCodeWritesOnce() {
        String code = code();

        assertThat(confirm(PLAN, with(code))).isEqualTo(APPLIED);
        assertThat(writes).hasSize(1);
        assertRefused(PLAN, with(code), GONE);
    }

    @Test
    void theCodeMayBeTypedInSmallLettersWithSpaceAround() {
        assertThat(confirm(PLAN, with(" " + code().toLowerCase(Locale.ROOT) + " ")))
                .isEqualTo(APPLIED);
    }

    @Test
    void theOrderOfArgumentsDoesNotMatter() {
        Map<String, Object> reversed = new LinkedHashMap<>();
        reversed.put("confirmation", code());
        reversed.put("changes", ARGUMENTS.get("changes"));
        reversed.put("employee", "4711");
        assertThat(confirm(PLAN, call("update_employee", reversed))).isEqualTo(APPLIED);
    }

    @Test
    void aCodeIsRefusedForOtherArguments() {
        Map<String, Object> other =
                Map.of("employee", "4712", "changes", Map.of("team", "Data"), "confirmation", code());
        assertRefused(
                PLAN,
                call("update_employee", other),
                "This confirmation belongs to other arguments. Nothing was written. Call again without 'confirmation' to get a"
                        + " plan for these arguments.");
    }

    @Test
    void aCodeIsRefusedForAnotherTool() {
        Map<String, Object> same = with(code()).arguments().values();
        assertThatThrownBy(() -> confirm(PLAN, call("create_employee", same)))
                .isInstanceOf(InvalidArgumentException.class)
                .message()
                .startsWith("This confirmation belongs to other arguments.");
        assertThat(writes).isEmpty();
    }

    @Test
    void aPlanThatChangedMeanwhileIsShownAgain() {
        Map<String, Object> content = confirm(plan("Sales"), with(code())).content();

        assertThat(content).containsEntry("status", "planned");
        assertThat(content.get("notes").toString()).contains("The record changed since the plan was shown.");
        assertThat(writes).isEmpty();
        assertThat(confirm(plan("Sales"), with(content.get("confirmation").toString())))
                .isEqualTo(APPLIED);
    }

    @Test
    void aCodeExpiresAfterFiveMinutes() {
        String early = code();
        clock.advance(Duration.ofSeconds(299));
        assertThat(confirm(PLAN, with(early))).isEqualTo(APPLIED);

        String late = code();
        clock.advance(Duration.ofMinutes(5));
        assertRefused(PLAN, with(late), GONE);
    }

    @ParameterizedTest
    @CsvSource({"max, session-1", "rosa, session-2"})
    void theCodeOfAnotherCallerOrConnectionIsUnknownAndStaysUsable(String name, String session) {
        ToolCall hers = by(new Caller("rosa", "Client 1", "session-1"), call);
        String code = confirm(PLAN, hers).content().get("confirmation").toString();

        assertRefused(PLAN, by(new Caller(name, "Client 1", session), with(code)), GONE);
        assertThat(confirm(PLAN, by(new Caller("rosa", "Client 2", "session-1"), with(code))))
                .isEqualTo(APPLIED);
    }

    @Test
    void nobodysPlansPushOutThoseOfOthers() {
        String hers = code();
        for (int i = 0; i < 200; i++) {
            confirm(PLAN, by(new Caller("max", ""), call));
        }
        assertThat(confirm(PLAN, with(hers))).isEqualTo(APPLIED);
    }

    @Test
    void theOldestOfTooManyOpenPlansIsForgotten() {
        String first = code();
        String second = code();
        for (int i = 0; i < 99; i++) {
            code();
        }
        assertRefused(PLAN, with(first), GONE);
        assertThat(confirm(PLAN, with(second))).isEqualTo(APPLIED);
    }

    private void assertRefused(Plan plan, ToolCall made, String sentence) {
        int before = writes.size();
        assertThatThrownBy(() -> confirm(plan, made))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage(sentence);
        assertThat(writes).hasSize(before);
    }

    private static ToolCall by(Caller caller, ToolCall call) {
        return new ToolCall(call.spec(), call.arguments(), call.context().by(caller), call.confirmer());
    }
}
