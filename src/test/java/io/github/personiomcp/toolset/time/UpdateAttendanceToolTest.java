package io.github.personiomcp.toolset.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.AttendanceWrites.Entry;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAttendanceWrites;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateAttendanceToolTest {

    private static final LocalDateTime NINE = LocalDateTime.parse("2026-11-18T09:00");

    private final FakeAttendanceWrites attendances = new FakeAttendanceWrites("Data Warehouse")
            .put("w", new Entry("2", Kind.WORK, NINE, NINE.plusHours(3), null, "on site"), "confirmed")
            .put("b", new Entry("2", Kind.BREAK, NINE.plusHours(3), NINE.plusHours(4), null, null), "confirmed");
    private final EmployeeDirectory directory =
            new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
    private final UpdateAttendanceTool tool = new UpdateAttendanceTool(directory, ZoneOffset.UTC, attendances);
    private final CheckedCalls update = new CheckedCalls(tool, Company.tenant());
    private final CheckedCalls updateAtOnce = new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);
    private final CheckedCalls delete =
            new CheckedCalls(new DeleteAttendanceTool(directory, ZoneOffset.UTC, attendances), Company.tenant());

    @Test
    void planShowsThePeriodAsItIsAndWhatChanges() {
        Map<String, Object> plan = update.result("id", "w", "to", "12:30", "project", "data warehouse");

        assertThat(plan)
                .containsEntry("name", "Ben Öztürk")
                .containsEntry(
                        "changes",
                        List.of(
                                Map.of("field", "to", "before", "12:00", "after", "12:30"),
                                Map.of("field", "project", "after", "Data Warehouse")))
                .containsEntry(
                        "warnings",
                        List.of(
                                "Before: work, 2026-11-18 09:00-12:00, confirmed.",
                                "An approval workflow may apply: it is never skipped."));
        assertThat(update.result(CheckedCalls.confirmed(plan, "id", "w", "to", "12:30", "project", "data warehouse")))
                .containsEntry("verified", true)
                .containsEntry("approval", "pending");
        assertThat(attendances.written()).containsExactly("update w");
    }

    @Test
    void whatPersonioIgnoresIsTold() {
        attendances.ignoring();

        assertThat(updateAtOnce.result("id", "w", "comment", "at home"))
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("comment"));
    }

    @Test
    void nothingToChangeAndAProjectForABreakAreRefused() {
        assertThat(update.refusal("id", "w", "date", "2026-11-18", "from", "9:00"))
                .contains("nothing to change");
        assertThat(update.refusal("id", "b", "project", "Data Warehouse")).contains("A break has no project");
        assertThat(update.refusal("id", "x", "to", "10:00")).contains("no attendance with the id 'x'");
    }

    @Test
    void deletionShowsThePeriodAndVerifiesThatItIsGone() {
        Map<String, Object> plan = delete.result("id", "b");

        assertThat(plan.get("changes")).asString().contains("{field=from, before=12:00}");
        assertThat(delete.result("id", "b", "confirmation", plan.get("confirmation")))
                .containsEntry("status", "applied")
                .containsEntry("verified", true)
                .doesNotContainKey("approval");
    }

    @Test
    void periodThatIsStillThereIsNotCalledDeleted() {
        attendances.ignoring();
        Map<String, Object> plan = delete.result("id", "b");

        assertThat(delete.result("id", "b", "confirmation", plan.get("confirmation")))
                .containsEntry("verified", false)
                .containsEntry("approval", "confirmed");
    }
}
