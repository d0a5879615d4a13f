package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Ceilings;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationTest extends ConfirmationCase {

    @Test
    void theFirstCallShowsThePlanAndWritesNothing() {
        Map<String, Object> content = confirm(PLAN, call).content();

        assertThat(content)
                .containsEntry("status", "planned")
                .containsEntry("id", "4711")
                .containsEntry("name", "Rosa Berg")
                .containsEntry("changes", List.of(Map.of("field", "team", "before", "Core", "after", "Data")))
                .containsEntry("warnings", List.of("The team is told."))
                .containsEntry("expires_at", "2026-11-21T09:05:00Z");
        assertThat(content.get("confirmation").toString()).matches("[2-9A-HJKMNP-TV-Z]{6}");
        assertThat(content.get("notes").toString()).contains("Nothing has been written yet.");
        assertThat(writes).isEmpty();
    }

    @Test
    void whatDoesNotExistYetHasNoId() {
        Plan create = new Plan(null, "Max Neu", List.of(), List.of());
        assertThat(confirm(create, call).content()).doesNotContainKey("id").containsEntry("name", "Max Neu");
    }

    @Test
    void onlyTheWriteMayUpdate() {
        confirm(PLAN, with(code()));

        assertThat(writes.get(0).ceiling().covers(Effect.UPDATE)).isTrue();
        assertThat(writes.get(0).ceiling().covers(Effect.DELETE)).isFalse();
        assertThat(writes.get(0).deadline()).isEqualTo(call.context().deadline());
        assertThat(call.context().ceiling()).isEqualTo(Effect.READ);
    }

    @Test
    void withoutFallbackAClientThatCannotAskIsRefused() {
        Confirmation strict = new Confirmation(WritePolicy.CONFIRM, ConfirmFallback.DENY, clock);
        assertThatThrownBy(() -> strict.confirm(PLAN, call, this::write))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("Nothing was written", "--confirm-fallback deny", "supports MCP elicitation");
        assertThat(writes).isEmpty();
    }

    @Test
    void writesThatAreOffAreRefused() {
        Confirmation off = new Confirmation(WritePolicy.OFF, clock);
        assertThatThrownBy(() -> off.confirm(PLAN, call, this::write))
                .isInstanceOf(RefusedException.class)
                .hasMessage(
                        "Writes are switched off on this server. The operator can allow them with --writes confirm.");
        assertThat(writes).isEmpty();
    }

    @Test
    void writesThatAreOnHappenAtOnce() {
        Confirmation on = new Confirmation(WritePolicy.ON, clock);
        assertThat(on.confirm(PLAN, call, this::write))
                .isEqualTo(new ToolResult.Single(
                        Map.of("status", "applied", "warnings", List.of(Message.of("The team is told.")))));
        assertThat(writes).singleElement().satisfies(context -> assertThat(context.ceiling())
                .isEqualTo(Effect.UPDATE));
    }

    @Test
    void oneCodeRedeemedByManyAtOnceWritesOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 100; round++) {
                writes.clear();
                ToolCall agreed = with(code());
                for (Future<Object> result : callers.invokeAll(Collections.nCopies(8, attempt(agreed)))) {
                    result.get();
                }
                assertThat(writes).as("round %d", round).hasSize(1);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void nothingIsEverWrittenWithoutTheRightCode() {
        long seed = System.nanoTime();
        System.out.println("ConfirmationTest seed " + seed);
        Random random = new Random(seed);
        Confirmation seeded = new Confirmation(
                WritePolicy.CONFIRM, ConfirmFallback.CODE, new Ceilings(), clock, new Random(seed + 1));
        String code = "";
        for (int attempt = 0; attempt < 10_000; attempt++) {
            if (random.nextInt(50) == 0) {
                code = seeded.confirm(PLAN, call, this::write)
                        .content()
                        .get("confirmation")
                        .toString();
            }
            String guess = guess(code, random);
            if (!guess.equals(code)) {
                assertThatThrownBy(() -> seeded.confirm(PLAN, with(guess), this::write))
                        .as("seed %d, attempt %d", seed, attempt)
                        .hasMessage(GONE);
            }
        }
        assertThat(writes).isEmpty();
        assertThat(seeded.confirm(PLAN, with(code), this::write)).isEqualTo(APPLIED);
    }

    private static String guess(String code, Random random) {
        StringBuilder guess = new StringBuilder(code.isEmpty() ? "AAAAAA" : code);
        if (random.nextBoolean()) {
            guess.setCharAt(random.nextInt(6), (char) ('A' + random.nextInt(26)));
        } else {
            guess.setLength(random.nextInt(6));
        }
        return guess.toString();
    }

    private Callable<Object> attempt(ToolCall agreed) {
        return () -> {
            try {
                return confirm(PLAN, agreed);
            } catch (InvalidArgumentException refused) {
                return refused;
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"CREATE, UPDATE", "UPDATE, UPDATE", "DELETE, DELETE"})
    void whatIsAgreedToMayDoWhatItsToolDoesAndNoMore(Effect effect, Effect ceiling) {
        ToolCall agreed = call("some_tool", effect, ARGUMENTS);
        new Confirmation(WritePolicy.ON, clock).confirm(PLAN, agreed, this::write);

        assertThat(writes).extracting(CallContext::ceiling).containsExactly(ceiling);
    }

    @Test
    void whatNobodyWasShownBeforeIsToldAfterwards() {
        Plan plan = new Plan(
                null,
                "Max Neu",
                List.of(),
                List.of(Message.of("The team is told.")),
                List.of(Message.of("About 2 days.")));

        assertThat(new Confirmation(WritePolicy.ON, clock)
                        .confirm(
                                plan,
                                call,
                                context -> new ToolResult.Single(Map.of(
                                        "status",
                                        "applied",
                                        "warnings",
                                        List.of(Message.of("Slow."), Message.of("About 2 days.")))))
                        .content())
                .containsEntry("warnings", List.of("Slow.", "About 2 days.", "The team is told."));
    }

    @Test
    void estimatesAreShownButNotAgreedTo() {
        Plan before = new Plan(
                "4711",
                "Rosa Berg",
                List.of(),
                List.of(Message.of("The team is told.")),
                List.of(Message.of("About 2 days.")));
        Plan after = new Plan(
                "4711",
                "Rosa Berg",
                List.of(),
                List.of(Message.of("The team is told.")),
                List.of(Message.of("Unknown.")));
        Map<String, Object> shown = confirm(before, call).content();

        assertThat(shown).containsEntry("warnings", List.of("The team is told.", "About 2 days."));
        assertThat(confirm(after, with(shown.get("confirmation").toString()))).isEqualTo(APPLIED);
    }
}
