package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.fakes.FakeElicitor;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Elicitor.Answer;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes of a client that can ask the user. */
class DialogueTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SettableClock clock = new SettableClock(NOON.toString());
    private final Confirmation confirmation = new Confirmation(WritePolicy.CONFIRM, clock);
    private final List<CallContext> writes = new ArrayList<>();
    private final List<Instant> deadlines = new ArrayList<>();
    private String team = "Core";

    @Test
    void yesAppliesInTheSameCall() {
        FakeElicitor user = FakeElicitor.saying(Answer.YES);

        assertThat(call(user).content()).containsEntry("status", "applied");
        assertThat(writes).extracting(CallContext::ceiling).containsExactly(Effect.UPDATE);
        assertThat(user.asked).containsExactly("""
                        Update employee: Rosa Berg (id 4711)

                        team: "Core" -> "Data"

                        The team is told.""");
    }

    @ParameterizedTest
    @CsvSource({"NO, declined it", "DISMISSED, without an answer"})
    void anythingButAYesIsAnOrdinaryResultAndWritesNothing(Answer answer, String words) {
        Map<String, Object> content = call(FakeElicitor.saying(answer)).content();

        assertThat(content)
                .containsEntry("status", "declined")
                .containsEntry("id", "4711")
                .containsEntry("name", "Rosa Berg")
                .doesNotContainKey("confirmation");
        assertThat(content.get("notes").toString()).contains(words, "Nothing was written");
        assertThat(writes).isEmpty();
    }

    @Test
    void noUsableAnswerWritesNothingAndSaysSo() {
        assertRefused(FakeElicitor.saying(Answer.NONE), "no answer that can be understood");
    }

    @Test
    void yesAfterThePlanExpiredWritesNothing() {
        assertRefused(
                new FakeElicitor(() -> {
                    clock.advance(Duration.ofMinutes(5));
                    return Answer.YES;
                }),
                "within 5 minutes");
    }

    @Test
    void timeForPersonioStartsAnewAfterTheAnswer() {
        Map<String, Object> content = call(new FakeElicitor(() -> {
                    clock.advance(Duration.ofMinutes(4));
                    return Answer.YES;
                }))
                .content();

        assertThat(deadlines)
                .containsExactly(
                        NOON.plus(PATIENCE), NOON.plus(Duration.ofMinutes(4)).plus(PATIENCE));
        assertThat(writes.get(0).deadline()).isEqualTo(deadlines.get(1));
        assertThat(content).containsEntry("as_of", "2026-11-21T12:04:00Z");
    }

    @Test
    void recordThatChangedMeanwhileIsAskedAboutAnew() {
        List<String> meanwhile = new ArrayList<>(List.of("Sales", "Sales"));
        FakeElicitor user = new FakeElicitor(() -> {
            team = meanwhile.remove(0);
            return Answer.YES;
        });

        assertThat(call(user).content()).containsEntry("status", "applied");
        assertThat(user.asked).hasSize(2);
        assertThat(user.asked.get(1))
                .startsWith("The record changed meanwhile, and nothing was written. This is the new plan.")
                .contains("team: \"Sales\" -> \"Data\"");
        assertThat(writes).hasSize(1);
    }

    @Test
    void recordThatNeverStaysTheSameIsGivenUp() {
        FakeElicitor user = new FakeElicitor(() -> {
            team = team + "!";
            return Answer.YES;
        });

        assertRefused(user, "changed each time");
        assertThat(user.asked).hasSize(3);
    }

    @Test
    void oneCallWritesOnce() {
        ToolCall call = made(FakeElicitor.saying(Answer.YES), Map.of());
        assertThatThrownBy(() -> confirmation.run(call, again -> {
                    ToolResult first = confirm(again);
                    return writes.isEmpty() ? first : confirm(again);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(writes).hasSize(1);
    }

    @Test
    void onlySoManyQuestionsAreOpenOnOneConnection() {
        List<String> refusals = new ArrayList<>();
        FakeElicitor user = FakeElicitor.saying(Answer.NO);
        FakeElicitor[] busy = new FakeElicitor[1];
        busy[0] = new FakeElicitor(() -> {
            try {
                call(busy[0]);
            } catch (InvalidArgumentException e) {
                refusals.add(e.getMessage());
            }
            return Answer.NO;
        });

        call(busy[0]);

        assertThat(busy[0].asked).hasSize(5);
        assertThat(refusals)
                .singleElement()
                .asString()
                .startsWith("5 other changes wait for the user's answer already. Nothing was written.");
        assertThat(call(user).content()).containsEntry("status", "declined");
    }

    @Test
    void clientThatCanAskHasNoCodes() {
        FakeElicitor user = FakeElicitor.saying(Answer.YES);
        assertThatThrownBy(() -> confirmation.run(made(user, Map.of("confirmation", "ABCDEF")), this::confirm))
                .hasMessageStartingWith("This confirmation is unknown");
        assertThat(user.asked).isEmpty();
    }

    @Test
    void deniedFallbackStillAsksWhoeverCanBeAsked() {
        Confirmation strict = new Confirmation(WritePolicy.CONFIRM, ConfirmFallback.DENY, clock);

        assertThat(strict.run(made(FakeElicitor.saying(Answer.YES), Map.of()), this::confirm)
                        .content())
                .containsEntry("status", "applied");
    }

    @Test
    void writesThatAreOnAskNobody() {
        FakeElicitor user = FakeElicitor.saying(Answer.NO);

        ToolCall call = made(new Confirmation(WritePolicy.ON, clock), user, Map.of());

        assertThat(call.confirmer().run(call, this::confirm).content()).containsEntry("status", "applied");
        assertThat(user.asked).isEmpty();
    }

    private void assertRefused(FakeElicitor user, String words) {
        assertThatThrownBy(() -> call(user))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContainingAll(words, "Nothing was written");
        assertThat(writes).isEmpty();
    }

    private ToolResult call(FakeElicitor user) {
        return confirmation.run(made(user, Map.of()), this::confirm);
    }

    private ToolResult confirm(ToolCall call) {
        deadlines.add(call.context().deadline());
        Plan plan = new Plan(
                "4711",
                "Rosa Berg",
                List.of(new Plan.Change("team", team, "Data")),
                List.of(Message.of("The team is told.")));
        return call.confirmer().confirm(plan, call, context -> {
            writes.add(context);
            return new ToolResult.Single(Map.of("status", "applied"));
        });
    }

    private ToolCall made(FakeElicitor user, Map<String, Object> arguments) {
        return made(confirmation, user, arguments);
    }

    private static ToolCall made(Confirmation confirmation, FakeElicitor user, Map<String, Object> arguments) {
        ToolSpec spec = new ToolSpec(
                "update_employee", Toolset.EMPLOYEES, Effect.UPDATE, "Update employee", "", Map.of(), Map.of());
        return new ToolCall(
                spec, new Arguments(arguments), Contexts.reading().until(NOON.plus(PATIENCE)), confirmation, user);
    }
}
