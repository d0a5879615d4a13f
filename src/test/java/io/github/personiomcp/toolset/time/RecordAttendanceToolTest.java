package io.github.personiomcp.toolset.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAttendanceWrites;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordAttendanceToolTest {

    private static final String APPROVAL = "An approval workflow may apply: it is never skipped.";

    private final FakeAttendanceWrites attendances = new FakeAttendanceWrites("Polaris Migration", "Data Warehouse");
    private final EmployeeDirectory directory =
            new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
    private final RecordAttendanceTool tool =
            new RecordAttendanceTool(directory, ZoneId.of("Europe/Berlin"), attendances, attendances);
    private final CheckedCalls record = new CheckedCalls(tool, Company.tenant());
    private final CheckedCalls recordAtOnce = new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);

    @Test
    void workIsPlannedFirstThenRecordedAndVerified() {
        attendances.affecting("p1", "p2");
        Object[] wanted = {
            "employee", "ben", "date", "yesterday", "from", "9:00", "to", "17:30", "project", "polaris migration"
        };
        Map<String, Object> plan = record.result(wanted);

        assertThat(plan).containsEntry("status", "planned").containsEntry("warnings", List.of(APPROVAL));
        assertThat(attendances.written()).isEmpty();
        assertThat(record.json(CheckedCalls.confirmed(plan, wanted))).isEqualTo(Json.compact("""
                {'status': 'applied', 'id': 'new0', 'name': 'Ben Öztürk', 'changes': [
                  {'field': 'kind', 'after': 'work'}, {'field': 'date', 'after': '2026-11-20'},
                  {'field': 'from', 'after': '09:00'}, {'field': 'to', 'after': '17:30'},
                  {'field': 'project', 'after': 'Polaris Migration'}], 'verified': true, 'approval': 'pending',
                 'affected_periods': ['p1', 'p2']}"""));
    }

    @Test
    void endBeforeTheBeginningIsOnTheNextDay() {
        Map<String, Object> plan = record.result("employee", "2", "date", "2027-03-27", "from", "22:00", "to", "06:00");

        assertThat(plan.get("changes")).asString().contains("{field=to_date, after=2027-03-28}");
        assertThat(plan.get("warnings"))
                .asString()
                .contains("ends on another day, 2027-03-28", "Clocks change at 02:00 of 2027-03-28");
    }

    @Test
    void breakIsSaidToSplitWorkAndHasNoProject() {
        assertThat(record.result("employee", "2", "date", "today", "from", "12:00", "to", "12:30", "kind", "break")
                        .get("warnings"))
                .isEqualTo(List.of(APPROVAL, "Work that the break lies in is split or shortened."));
        assertThat(record.refusal(
                        "employee",
                        "2",
                        "date",
                        "today",
                        "from",
                        "12:00",
                        "to",
                        "12:30",
                        "kind",
                        "break",
                        "project",
                        "Data Warehouse"))
                .contains("A break has no project");
    }

    @Test
    void withoutAnEndItIsRunning() {
        assertThat(recordAtOnce.result("employee", "2", "date", "today", "from", "08:00"))
                .containsEntry("verified", true);
        assertThat(record.result("employee", "2", "date", "today", "from", "08:00")
                        .get("warnings"))
                .asString()
                .contains("running until somebody ends it");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(record.refusal("employee", "2", "date", "today", "from", "08:00", "to", "08:00"))
                .contains("same time as 'from'");
        assertThat(record.refusal("employee", "2", "date", "today", "from", "08:00Z"))
                .contains("HH:mm");
        assertThat(record.refusal("employee", "2", "date", "today", "from", "08:00", "project", "Data Warhouse"))
                .contains("Unknown project", "Did you mean 'Data Warehouse'?");
        assertThat(record.refusal("employee", "2", "date", "today", "from", "08:00", "kind", "pause"))
                .contains("'kind' must be one of work, break");
        assertThat(record.refusal("employee", "2", "date", "2026-02-30", "from", "08:00"))
                .contains("not a date that exists");
        assertThat(attendances.written()).isEmpty();
    }

    @Test
    void lostAnswerIsToldWithWhatIsStored() {
        attendances.failing(Kind.OUTCOME_UNKNOWN, "The answer was lost.");

        assertThat(recordAtOnce.result("employee", "2", "date", "today", "from", "08:00", "to", "12:00"))
                .containsEntry("status", "unknown")
                .containsEntry("id", "new0")
                .containsEntry("verified", true);
        assertThat(attendances.written()).hasSize(1);
    }
}
