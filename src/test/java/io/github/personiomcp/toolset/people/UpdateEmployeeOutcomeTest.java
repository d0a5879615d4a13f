package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeTenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of an update that Personio ignored, refused, or did not answer. */
class UpdateEmployeeOutcomeTest {

    private final FakeEmployees employees = new FakeEmployees(Company.people());

    @Test
    void ignoredAttributeIsReportedAndNotVerified() {
        employees.ignoring("position").warning("Personio says: Position is managed by a workflow.");

        assertThat(update(employees, "position", "Lead", "badge", 7))
                .containsEntry("status", "applied")
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("position"))
                .containsEntry("warnings", List.of("Personio says: Position is managed by a workflow."));
    }

    @Test
    void lostAnswerIsUnknownButVerifiedWhereTheValuesAreThere() {
        employees.losingAnswers(true);

        assertThat(update(employees, "position", "Lead"))
                .containsEntry("status", "unknown")
                .containsEntry("id", "2")
                .containsEntry("verified", true)
                .containsEntry(
                        "warnings", List.of("No answer came.", "Read back afterwards: all values are as wanted."));
        assertThat(employees.updates()).hasSize(1);
    }

    @Test
    void lostRequestIsUnknownAndNamesWhatIsNotThere() {
        employees.losingAnswers(false);

        assertThat(update(employees, "position", "Lead"))
                .containsEntry("status", "unknown")
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("position"))
                .containsEntry(
                        "warnings",
                        List.of(
                                "No answer came.",
                                "Read back afterwards: not all values are there (yet): look again before trying again."));
        assertThat(employees.updates()).hasSize(1);
    }

    @Test
    void failedUpdateIsAFailure() {
        employees.failingToUpdate(Kind.MISSING_RIGHT);

        assertThat(calls(employees).refusal("employee", "2", "changes", Map.of("position", "Lead")))
                .isEqualTo("Personio did not update it.");
    }

    @Test
    void acknowledgedWriteThatCannotBeReadBackIsNotVerified() {
        Map<String, Object> result = update(new GoesBlind(employees), "position", "Lead");

        assertThat(result).containsEntry("status", "applied").containsEntry("verified", false);
        assertThat(result.get("warnings").toString()).contains("accepted the write, but it could not be read back");
    }

    @Test
    void lostAnswerThatCannotBeReadBackSaysSo() {
        employees.losingAnswers(true);

        Map<String, Object> result = update(new GoesBlind(employees), "position", "Lead");

        assertThat(result).containsEntry("status", "unknown").containsEntry("verified", false);
        assertThat(result.get("warnings").toString()).contains("It could not be read back either");
    }

    private Map<String, Object> update(EmployeeWrites writes, Object... changes) {
        return calls(writes).result("employee", "2", "changes", CheckedCalls.arguments(changes));
    }

    private CheckedCalls calls(EmployeeWrites writes) {
        EmployeeDirectory directory = new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5));
        UpdateEmployeeTool tool = new UpdateEmployeeTool(directory, writes, FakeTenant.failing(Kind.NOT_FOUND));
        return new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);
    }
}
