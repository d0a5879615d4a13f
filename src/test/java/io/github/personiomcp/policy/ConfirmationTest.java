package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Ceilings;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationTest {

    private static final Plan PLAN = plan("Core");
    private static final Map<String, Object> ARGUMENTS = Map.of("employee", "4711", "changes", Map.of("team", "Data"));
    private static final ToolResult APPLIED = new ToolResult.Single(Map.of("status", "applied"));
    private static final String GONE =
            "This confirmation is unknown, used, or older than 5 minutes. Nothing was written. Call again"
                    + " without 'confirmation' to get a new plan.";

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final Confirmation confirmation = new Confirmation(WritePolicy.CONFIRM, clock);
    private final List<CallContext> writes = Collections.synchronizedList(new ArrayList<>());
    private final ToolCall call = call("update_employee", ARGUMENTS);

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
    void onlyTheWriteMayUpdate() {
        confirm(PLAN, with(code()));

        assertThat(writes.get(0).ceiling().covers(Effect.UPDATE)).isTrue();
        assertThat(writes.get(0).ceiling().covers(Effect.DELETE)).isFalse();
        assertThat(writes.get(0).deadline()).isEqualTo(call.context().deadline());
        assertThat(call.context().ceiling()).isEqualTo(Effect.READ);
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
    void withoutFallbackAClientThatCannotAskIsRefused() {
        Confirmation strict = new Confirmation(WritePolicy.CONFIRM, ConfirmFallback.DENY, clock);
        assertThatThrownBy(() -> strict.confirm(PLAN, call, this::write))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("Nothing was written", "--confirm-fallback deny", "supports MCP elicitation");
        assertThat(writes).isEmpty();
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
                .isEqualTo(
                        new ToolResult.Single(Map.of("status", "applied", "warnings", List.of("The team is told."))));
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

    private String code() {
        return confirm(PLAN, call).content().get("confirmation").toString();
    }

    private ToolResult confirm(Plan plan, ToolCall made) {
        return confirmation.confirm(plan, made, this::write);
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
        Plan plan = new Plan(null, "Max Neu", List.of(), List.of("The team is told."), List.of("About 2 days."));

        assertThat(new Confirmation(WritePolicy.ON, clock)
                        .confirm(
                                plan,
                                call,
                                context -> new ToolResult.Single(
                                        Map.of("status", "applied", "warnings", List.of("Slow.", "About 2 days."))))
                        .content())
                .containsEntry("warnings", List.of("Slow.", "About 2 days.", "The team is told."));
    }

    @Test
    void estimatesAreShownButNotAgreedTo() {
        Plan before = new Plan("4711", "Rosa Berg", List.of(), List.of("The team is told."), List.of("About 2 days."));
        Plan after = new Plan("4711", "Rosa Berg", List.of(), List.of("The team is told."), List.of("Unknown."));
        Map<String, Object> shown = confirm(before, call).content();

        assertThat(shown).containsEntry("warnings", List.of("The team is told.", "About 2 days."));
        assertThat(confirm(after, with(shown.get("confirmation").toString()))).isEqualTo(APPLIED);
    }

    private ToolResult write(CallContext context) {
        writes.add(context);
        return APPLIED;
    }

    private void assertRefused(Plan plan, ToolCall made, String sentence) {
        int before = writes.size();
        assertThatThrownBy(() -> confirm(plan, made))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage(sentence);
        assertThat(writes).hasSize(before);
    }

    private ToolCall with(String code) {
        Map<String, Object> arguments = new LinkedHashMap<>(ARGUMENTS);
        arguments.put("confirmation", code);
        return call("update_employee", arguments);
    }

    private static ToolCall by(Caller caller, ToolCall call) {
        return new ToolCall(call.spec(), call.arguments(), call.context().by(caller), call.confirmer());
    }

    private static ToolCall call(String tool, Map<String, Object> arguments) {
        return call(tool, Effect.UPDATE, arguments);
    }

    private static ToolCall call(String tool, Effect effect, Map<String, Object> arguments) {
        ToolSpec spec = new ToolSpec(tool, Toolset.EMPLOYEES, effect, tool, tool, Map.of(), Map.of());
        return new ToolCall(spec, new Arguments(arguments), Contexts.reading(), (plan, made, write) -> APPLIED);
    }

    private static Plan plan(String teamBefore) {
        return new Plan(
                "4711",
                "Rosa Berg",
                List.of(new Plan.Change("team", teamBefore, "Data")),
                List.of("The team is told."));
    }
}
