package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.logging.Trace;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.policy.limits.CallLimits;
import io.github.personiomcp.policy.limits.Limit;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditGuardTest {

    private static final Caller ROSA = new Caller("rosa", "Some client 1.0");

    @TempDir
    private Path folder;

    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicLong nanos = new AtomicLong(77_000_000);
    private final List<String> written = new ArrayList<>();
    private AuditFolder audit;
    private AuditLog log;

    @BeforeEach
    void open() {
        audit = new AuditFolder(folder);
        log = audit.open((file, bytes, force) -> {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            AuditDisk.REAL.append(file, bytes, force);
        });
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void readSaysWhoAskedWhatAndHowMuchCameBack() throws IOException {
        Trace.during(
                "4bf92f3577b34da6a3ce929d0e0e4736",
                () -> run(reading(call -> {
                    call.context().counters().requestSent();
                    call.context().counters().failedAs("9f8e-7d6c");
                    nanos.addAndGet(12_345_678);
                    return Page.of("employees", people(3), call.arguments(), 2);
                })));

        AuditKey key = AuditKey.read(audit.settings().key());
        Map<String, Object> line = line(2);
        assertThat(line)
                .containsEntry("time", CheckedCalls.CLOCK.instant().toString())
                .containsEntry("caller", "rosa")
                .containsEntry("client", "Some client 1.0")
                .containsEntry("tool", "stub")
                .containsEntry("effect", "read")
                .containsEntry("decision", "allowed")
                .containsEntry("rows", 2)
                .containsEntry("total", 3)
                .containsEntry("fields", List.of("department", "id"))
                .containsEntry("people", List.of(key.target("person", "0"), key.target("person", "1")))
                .containsEntry("ms", 12)
                .containsEntry("upstream", 1)
                .containsEntry("trace", "4bf92f3577b34da6a3ce929d0e0e4736")
                .containsEntry("traces", List.of("9f8e-7d6c"))
                .doesNotContainKeys("bulk", "begun", "error");
    }

    @Test
    void everyRefusalIsRecordedByItsKind() {
        assertThat(run(reading(call -> {
                            throw new IllegalStateException("inner");
                        }))
                        .failed())
                .isTrue();
        run(reading(call -> {
            throw new PersonioException(PersonioException.Kind.NOT_FOUND, "No Ada Stein");
        }));
        run(reading(call -> {
            throw new PersonioException(PersonioException.Kind.EFFECT_REFUSED, "no");
        }));
        run(reading(call -> new ToolResult.Single(Map.of())), Map.of("limit", "Ada"));
        guard(true).missed("update_employee", ROSA);
        guard(true).missed("", ROSA);

        assertThat(IntStream.rangeClosed(2, 7)
                        .mapToObj(number -> line(number).get("decision") + " "
                                + line(number).get("error")))
                .containsExactly(
                        "failed fault",
                        "failed not_found",
                        "denied effect_refused",
                        "failed invalid_argument",
                        "denied null",
                        "unknown_tool null");
        assertThat(String.join("", audit.lines())).doesNotContain("Ada", "inner");
    }

    @Test
    void writeIsAnnouncedBeforeItIsSentAndItsOutcomeFollows() {
        run(writing(WritePolicy.ON, "applied"), Map.of());

        assertThat(written).containsExactly("2 lines");
        assertThat(line(2)).containsEntry("decision", "begun").containsEntry("fields", List.of("department", "other"));
        assertThat(line(3)).containsEntry("decision", "applied").containsEntry("begun", 2);
        assertThat(line(3).get("people")).isEqualTo(line(2).get("people"));
    }

    @Test
    void planIsNoWrite() {
        run(writing(WritePolicy.CONFIRM, "applied"), Map.of());

        assertThat(written).isEmpty();
        assertThat(line(2)).containsEntry("decision", "planned").doesNotContainKey("begun");
    }

    @Test
    void unknownOutcomeIsRecordedAsOne() {
        run(writing(WritePolicy.ON, "unknown"), Map.of());

        assertThat(line(3)).containsEntry("decision", "unknown").containsEntry("begun", 2);
    }

    @Test
    void whatCannotBeRecordedIsNotWritten() {
        full.set(true);

        Outcome outcome = run(writing(WritePolicy.ON, "applied"), Map.of());

        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.text()).contains("Nothing was written", "must record every write");
        assertThat(written).isEmpty();
        full.set(false);
        assertThat(run(writing(WritePolicy.ON, "applied"), Map.of()).failed()).isFalse();
        assertThat(audit.check().faults()).isEmpty();
    }

    @Test
    void writeWhoseOutcomeCannotBeRecordedIsStillTold() {
        Case filling = new Case(Effect.UPDATE, call -> call.confirmer().confirm(plan(), call, context -> {
            full.set(true);
            return new ToolResult.Single(Map.of("status", "applied", "id", "1"));
        }));

        Outcome outcome = run(filling, Map.of());

        assertThat(outcome.structured()).containsEntry("status", "applied");
        assertThat(line(2)).containsEntry("decision", "begun");
        assertThat(audit.lines()).hasSize(3);
    }

    @Test
    void readThatCannotBeRecordedIsServedUnlessItMustBe() {
        full.set(true);
        Case reading = reading(call -> new ToolResult.Single(Map.of("name", "Ada")));

        assertThat(run(guard(false), reading, Map.of()).structured()).containsEntry("name", "Ada");
        Outcome withheld = run(guard(true), reading, Map.of());
        assertThat(withheld.failed()).isTrue();
        assertThat(withheld.text())
                .contains("The answer is withheld", "must record every call")
                .doesNotContain("Ada");
    }

    @Test
    void whatIsWrittenAboutIsOnTheDeviceAndWhatIsReadOnItsWay() {
        List<Boolean> forced = new ArrayList<>();
        try (AuditLog careful = new AuditFolder(folder).open((file, bytes, force) -> {
            forced.add(force);
            AuditDisk.REAL.append(file, bytes, force);
        })) {
            CallGuard guard = new AuditGuard(careful, true, CallGuard.NONE, CheckedCalls.CLOCK, nanos::get);
            run(guard, reading(call -> new ToolResult.Single(Map.of())), Map.of());
            run(guard, writing(WritePolicy.ON, "applied"), Map.of());
        }
        assertThat(forced).containsExactly(false, true, true);
    }

    @Test
    void callOfAToolThatDoesNotExistIsRecordedAndPassedOn() {
        List<String> heard = new ArrayList<>();
        CallGuard next = new CallGuard() {
            @Override
            public void missed(String tool, Caller caller) {
                heard.add(tool + " by " + caller.name());
            }
        };
        CallGuard guard = new AuditGuard(log, true, next, CheckedCalls.CLOCK, nanos::get);
        guard.missed("update_employee", ROSA);
        guard.missed("", ROSA);

        assertThat(heard).containsExactly("update_employee by rosa", " by rosa");
        assertThat(line(2)).containsEntry("tool", "update_employee");
        assertThat(line(3)).doesNotContainKey("tool");
    }

    @Test
    void limitedCallIsRecordedToo() {
        CallGuard next = new CallLimits(Map.of(Limit.CALLS, 1), nanos::get);
        CallGuard guard = new AuditGuard(log, true, next, CheckedCalls.CLOCK, nanos::get);
        Case reading = reading(call -> new ToolResult.Single(Map.of()));

        run(guard, reading, Map.of());
        assertThat(run(guard, reading, Map.of()).text()).contains("1 calls a minute", "--limit calls=N/min");
        assertThat(line(3)).containsEntry("decision", "limited").containsEntry("error", "limited");
    }

    @Test
    void copyOfTheDirectoryIsCalledBulk() {
        CallGuard guard = guard(true);
        run(guard, reading(call -> Page.of("employees", people(20), call.arguments(), 500)), Map.of());
        run(guard, reading(call -> Page.of("employees", people(400), call.arguments(), 99)), Map.of());
        run(guard, reading(call -> Page.of("employees", people(90), call.arguments(), 500)), Map.of());

        assertThat(IntStream.rangeClosed(2, 4).mapToObj(number -> line(number).containsKey("bulk")))
                .containsExactly(true, false, false);
    }

    private record Case(Effect effect, WritePolicy writes, Function<ToolCall, ToolResult> answer) {
        Case(Effect effect, Function<ToolCall, ToolResult> answer) {
            this(effect, WritePolicy.ON, answer);
        }
    }

    private static Case reading(Function<ToolCall, ToolResult> answer) {
        return new Case(Effect.READ, answer);
    }

    /** Remembers how many lines there were when the write was sent. */
    private Case writing(WritePolicy writes, String status) {
        return new Case(Effect.UPDATE, writes, call -> call.confirmer().confirm(plan(), call, context -> {
            written.add(audit.lines().size() - 1 + " lines");
            return new ToolResult.Single(Map.of("status", status, "id", "1"));
        }));
    }

    private static Plan plan() {
        return new Plan(
                "1",
                "Ada Stein",
                List.of(new Plan.Change("department", "A", "B"), new Plan.Change("Ada's", "A", "B")),
                List.of());
    }

    private static List<Map<String, Object>> people(int count) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(
                        id -> Map.of("id", String.valueOf(id), "department", "Sales", "Ada's key", "x"))
                .toList();
    }

    private CallGuard guard(boolean required) {
        return new AuditGuard(log, required, CallGuard.NONE, CheckedCalls.CLOCK, nanos::get);
    }

    private Outcome run(Case what) {
        return run(what, Map.of());
    }

    private Outcome run(Case what, Map<String, Object> arguments) {
        return run(guard(true), what, arguments);
    }

    private static Outcome run(CallGuard guard, Case what, Map<String, Object> arguments) {
        Confirmation confirmation = new Confirmation(what.writes(), CheckedCalls.CLOCK);
        ToolRunner runner = new ToolRunner(confirmation, CheckedCalls.CLOCK, Duration.ofSeconds(20), guard);
        BoundTool bound = BoundTool.bind(new StubTool("stub", what.effect(), what.answer()), Company.tenant());
        return runner.run(bound, arguments, CallContext.Progress.NONE, ROSA);
    }

    private Map<String, Object> line(int number) {
        return WireJson.object(audit.lines().get(number - 1)).orElseThrow();
    }
}
