package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Employee;
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

class UpdateSupervisorTest {

    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final UpdateEmployeeTool tool = new UpdateEmployeeTool(
            new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)),
            employees,
            FakeTenant.failing(Kind.NOT_FOUND));
    private final CheckedCalls update = new CheckedCalls(tool, Company.tenant());
    private final CheckedCalls updateAtOnce = new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);

    @Test
    void supervisorIsPlannedByNameAndIdAndWrittenById() {
        assertThat(updateAtOnce
                        .result("employee", "2", "changes", Map.of("supervisor", "Emil"))
                        .get("changes"))
                .isEqualTo(List.of(
                        Map.of("field", "supervisor", "before", "Ada Stein (id 1)", "after", "Emil Lang (id 5)")));
        assertThat(employees.updates()).containsExactly(Map.of("supervisor", "5"));
    }

    @Test
    void inactiveLeavesReportsWithoutASupervisorAndATerminationDateMissing() {
        assertThat(update.result("employee", "1", "changes", Map.of("status", "inactive"))
                        .get("warnings"))
                .isEqualTo(List.of(
                        "An inactive person leaves charts and default counts.",
                        "2 people report directly to Ada Stein and would be left without an active supervisor.",
                        "There is no termination date, and this does not set one: enter it in Personio itself."));
        employees.put(Company.person("3", "Cleo", "Martin", "termination_date", "2026-12-31"));
        assertThat(update.result("employee", "3", "changes", Map.of("status", "inactive"))
                        .get("warnings"))
                .isEqualTo(List.of("An inactive person leaves charts and default counts."));
    }

    @Test
    void nobodyIsTheirOwnSupervisor() {
        assertThat(update.refusal("employee", "2", "changes", Map.of("supervisor", "ben")))
                .contains("Ben Öztürk (id 2) cannot be their own supervisor");
    }

    @Test
    void swapBetweenNamesakesMakesAPlanStale() {
        Map<String, Object> changes = Map.of("supervisor", "Emil");
        employees.put(reportingToAda("1"));
        Object code = update.result("employee", "2", "changes", changes).get("confirmation");
        employees.put(reportingToAda("11"));

        assertThat(update.result("employee", "2", "changes", changes, "confirmation", code))
                .containsEntry("status", "planned")
                .containsEntry(
                        "changes",
                        List.of(Map.of(
                                "field", "supervisor", "before", "Ada Stein (id 11)", "after", "Emil Lang (id 5)")));
        assertThat(employees.updates()).isEmpty();
    }

    private static Employee reportingToAda(String id) {
        return Company.person("2", "Ben", "Öztürk", "supervisor", "Ada Stein", "supervisor_id", id);
    }
}
