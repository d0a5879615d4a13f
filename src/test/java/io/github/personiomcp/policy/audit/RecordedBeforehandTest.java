package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.tool.ToolResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of writes and answers where they can be recorded and where not. */
class RecordedBeforehandTest {

    @TempDir
    private Path folder;

    private AuditedCalls calls;

    @BeforeEach
    void open() {
        calls = new AuditedCalls(folder);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void writeIsAnnouncedBeforeItIsSentAndItsOutcomeFollows() {
        calls.run(calls.writing(WritePolicy.ON, "applied"), Map.of());

        assertThat(calls.written).containsExactly("2 lines");
        assertThat(calls.line(2))
                .containsEntry("decision", "begun")
                .containsEntry("fields", List.of("department", "other"));
        assertThat(calls.line(3)).containsEntry("decision", "applied").containsEntry("begun", 2);
        assertThat(calls.line(3).get("people")).isEqualTo(calls.line(2).get("people"));
    }

    @Test
    void planIsNoWrite() {
        calls.run(calls.writing(WritePolicy.CONFIRM, "applied"), Map.of());

        assertThat(calls.written).isEmpty();
        assertThat(calls.line(2)).containsEntry("decision", "planned").doesNotContainKey("begun");
    }

    @Test
    void unknownOutcomeIsRecordedAsOne() {
        calls.run(calls.writing(WritePolicy.ON, "unknown"), Map.of());

        assertThat(calls.line(3)).containsEntry("decision", "unknown").containsEntry("begun", 2);
    }

    @Test
    void whatCannotBeRecordedIsNotWritten() {
        calls.full.set(true);

        Outcome outcome = calls.run(calls.writing(WritePolicy.ON, "applied"), Map.of());

        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.text()).contains("Nothing was written", "must record every write");
        assertThat(calls.written).isEmpty();
        calls.full.set(false);
        assertThat(calls.run(calls.writing(WritePolicy.ON, "applied"), Map.of()).failed())
                .isFalse();
        assertThat(calls.audit.check().faults()).isEmpty();
    }

    @Test
    void writeWhoseOutcomeCannotBeRecordedIsStillTold() {
        AuditedCalls.Case filling = new AuditedCalls.Case(
                Effect.UPDATE, call -> call.confirmer().confirm(AuditedCalls.plan(), call, context -> {
                    calls.full.set(true);
                    return new ToolResult.Single(Map.of("status", "applied", "id", "1"));
                }));

        Outcome outcome = calls.run(filling, Map.of());

        assertThat(outcome.structured()).containsEntry("status", "applied");
        assertThat(calls.line(2)).containsEntry("decision", "begun");
        assertThat(calls.audit.lines()).hasSize(3);
    }

    @Test
    void readThatCannotBeRecordedIsServedUnlessItMustBe() {
        calls.full.set(true);
        AuditedCalls.Case reading = AuditedCalls.reading(call -> new ToolResult.Single(Map.of("name", "Ada")));

        assertThat(calls.run(calls.guard(false), reading, Map.of()).structured())
                .containsEntry("name", "Ada");
        Outcome withheld = calls.run(calls.guard(true), reading, Map.of());
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
            CallGuard guard = new AuditGuard(careful, true, CallGuard.NONE, CheckedCalls.CLOCK, calls.nanos::get);
            calls.run(guard, AuditedCalls.reading(call -> new ToolResult.Single(Map.of())), Map.of());
            calls.run(guard, calls.writing(WritePolicy.ON, "applied"), Map.of());
        }
        assertThat(forced).containsExactly(false, true, true);
    }
}
