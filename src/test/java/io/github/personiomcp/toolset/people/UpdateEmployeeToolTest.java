package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeTenant;
import io.github.personiomcp.testing.fakes.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateEmployeeToolTest {

    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final UpdateEmployeeTool tool = new UpdateEmployeeTool(
            new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)),
            employees,
            FakeTenant.failing(Kind.NOT_FOUND));
    private final CheckedCalls update = new CheckedCalls(tool, Company.tenant());
    private final CheckedCalls updateAtOnce = new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);

    @Test
    void realDifferencesArePlannedFirstThenAppliedAndVerified() {
        Map<String, Object> changes = CheckedCalls.arguments(
                "position", "Lead", "department", "platform", "supervisor", null, "hire_date", "2024-03-01");

        Map<String, Object> plan = update.result("employee", "ben", "changes", changes);
        assertThat(plan)
                .containsEntry("status", "planned")
                .containsEntry("id", "2")
                .containsEntry("name", "Ben Öztürk")
                .containsEntry(
                        "changes",
                        List.of(
                                Map.of("field", "position", "before", "Engineer", "after", "Lead"),
                                Map.of("field", "supervisor", "before", "Ada Stein (id 1)"),
                                Map.of("field", "hire_date", "before", "2024-02-01", "after", "2024-03-01")))
                .containsEntry("warnings", List.of("Changing the hire date does not change the status."));
        assertThat(employees.updates()).isEmpty();

        assertThat(update.json("employee", "ben", "changes", changes, "confirmation", plan.get("confirmation")))
                .isEqualTo(Json.compact("""
                {'status': 'applied', 'id': '2', 'name': 'Ben Öztürk', 'changes': [
                  {'field': 'position', 'before': 'Engineer', 'after': 'Lead'},
                  {'field': 'supervisor', 'before': 'Ada Stein (id 1)'},
                  {'field': 'hire_date', 'before': '2024-02-01', 'after': '2024-03-01'}],
                 'verified': true}"""));
        assertThat(employees.updates())
                .containsExactly(
                        CheckedCalls.arguments("position", "Lead", "supervisor", null, "hire_date", "2024-03-01"));
        assertThat(employees.stored("2").value("supervisor_id")).isEmpty();
    }

    @Test
    void nothingToChangeIsRefused() {
        employees.put(Company.person(
                "2",
                "Ben",
                "Öztürk",
                "position",
                "Engineer",
                "weekly_working_hours",
                new BigDecimal("40.0"),
                "languages",
                List.of("Java", "SQL"),
                "supervisor",
                "Ada Stein",
                "supervisor_id",
                "1"));

        assertThat(refusal("position", " Engineer ")).contains("already has these values; there is nothing to change");
        assertThat(refusal("weekly_working_hours", 40)).contains("nothing to change");
        assertThat(refusal("languages", List.of("SQL", "Java"))).contains("nothing to change");
        assertThat(refusal("supervisor", "ada@example.com")).contains("nothing to change");
        assertThat(refusal("badge", null)).contains("nothing to change");
        assertThat(refusal("preferred_name", " ")).contains("nothing to change");
    }

    @Test
    void whoReportsToSomebodyCannotBecomeTheirSupervisor() {
        assertThat(update.refusal("employee", "1", "changes", Map.of("supervisor", "2")))
                .contains("reports to Ada Stein", "would close a circle");
    }

    @Test
    void nullClears() {
        assertThat(changed("t_shirt_groesse", null))
                .containsEntry("verified", true)
                .containsEntry("changes", List.of(Map.of("field", "t_shirt_groesse", "before", "M")));
        assertThat(employees.stored("2").value("t_shirt_groesse")).isEmpty();
    }

    @Test
    void rawKeyIsUnderstood() {
        assertThat(changed("dynamic_103", "L").get("changes"))
                .isEqualTo(List.of(Map.of("field", "t_shirt_groesse", "before", "M", "after", "L")));
    }

    @Test
    void attributeNamedTwiceIsRefused() {
        assertThat(refusal("dynamic_103", "L", "t_shirt_groesse", "S")).contains("'t_shirt_groesse' is given twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 169, 400})
    void aWeekHasNoSuchHours(int hours) {
        assertThat(refusal("weekly_working_hours", hours)).contains("must be between 0 and 168, not " + hours);
    }

    @Test
    void whatNobodyCanBeWithoutIsNeitherBlankNorCleared() {
        assertThat(refusal("first_name", "  ")).contains("'first_name' must not be blank");
        assertThat(refusal("status", null)).contains("'status' cannot be cleared");
        assertThat(refusal("hire_date", null)).contains("'hire_date' cannot be cleared");
        assertThat(refusal("last_name", null)).contains("'last_name' cannot be cleared");
    }

    @Test
    void numberThatNobodyCanStoreIsRefused() {
        assertThat(refusal("badge", new BigInteger("9223372036854775808"))).contains("'badge' is too large a number");
        assertThat(changed("badge", Long.MAX_VALUE)).containsEntry("verified", true);
    }

    @Test
    void leavingIsSaidInThePlan() {
        assertThat(update.result("employee", "2", "changes", Map.of("status", "inactive")))
                .extracting("warnings", LIST)
                .startsWith("An inactive person leaves charts and default counts.")
                .contains("1 person reports directly to Ben Öztürk and would be left without an active supervisor.");
    }

    @Test
    void departmentThatOnlyFoldsAlikeIsNeverWritten() {
        employees.put(Company.person("6", "Fay", "Moss", "department", "C#"));
        assertThat(refusal("department", "C++")).contains("no department 'C++'");

        assertThat(changed("department", "c#")).containsEntry("verified", true);
        assertThat(employees.updates()).containsExactly(Map.of("department", "C#"));
    }

    @Test
    void valueThatDoesNotFitItsAttributeCanBeCleared() {
        Employee ben = employees.stored("2");
        employees.put(new Employee("2", ben.attributes(), Set.of("badge")));

        assertThat(changed("badge", null))
                .containsEntry("verified", true)
                .containsEntry("changes", List.of(Map.of("field", "badge", "before", "(not readable)")));
        assertThat(employees.updates()).containsExactly(CheckedCalls.arguments("badge", null));
    }

    @Test
    void wrongTypeNamesTheAcceptedForm() {
        assertThat(refusal("badge", "seven")).contains("'badge' must be a whole number such as 20, not \"seven\"");
        assertThat(refusal("weekly_working_hours", "many")).contains("must be a number such as 38.5");
        assertThat(refusal("remote", "maybe")).contains("must be true or false");
        assertThat(refusal("hire_date", "soon")).contains("must be a date that exists, written YYYY-MM-DD");
        assertThat(refusal("languages", "Java")).contains("must be a list such as");
        assertThat(refusal("t_shirt_groesse", "m")).contains("must be one of S, M, L (did you mean 'M'?)");
        assertThat(update.refusal("employee", "2", "changes", Map.of()))
                .contains("'changes' must name at least one attribute.");
        assertThat(employees.updates()).isEmpty();
    }

    @Test
    void readOnlyAttributeIsRefusedNamingWhatIsSettable() {
        assertThat(refusal("locker", "12"))
                .contains(
                        "'locker' cannot be set through Personio's API",
                        "Settable: first_name, last_name",
                        "t_shirt_groesse");
        assertThat(refusal("team", "Core"))
                .contains("'team' can be set over Personio's v2 API alone", "Persons: write", "PERSONIO_API");
    }

    @Test
    void emailIsRefused() {
        assertThat(refusal("email", "new@example.com"))
                .contains("'email' cannot be changed", "once the employee exists");
    }

    @Test
    void hiddenUnreadableAndUnknownAttributesAreRefusedApart() {
        assertThat(refusal("iban", "DE00")).contains("hidden by this server's policy");
        assertThat(refusal("fix_salary", 1)).contains("cannot be read with this Personio credential");
        assertThat(refusal("positon", "Lead")).contains("Did you mean: position");
    }

    @Test
    void planThatBecameStaleIsShownAnew() {
        Map<String, Object> changes = Map.of("position", "Lead");
        Object code = update.result("employee", "2", "changes", changes).get("confirmation");
        employees.put(Company.person("2", "Ben", "Öztürk", "position", "Architect"));

        Map<String, Object> again = update.result("employee", "2", "changes", changes, "confirmation", code);

        assertThat(again)
                .containsEntry("status", "planned")
                .containsEntry("changes", List.of(Map.of("field", "position", "before", "Architect", "after", "Lead")));
        assertThat(again.get("notes").toString()).contains("The record changed since the plan was shown");
        assertThat(employees.updates()).isEmpty();
        assertThat(update.result("employee", "2", "changes", changes, "confirmation", again.get("confirmation")))
                .containsEntry("status", "applied");
    }

    private Map<String, Object> changed(Object... changes) {
        return updateAtOnce.result("employee", "2", "changes", CheckedCalls.arguments(changes));
    }

    private String refusal(Object... changes) {
        return update.refusal("employee", "2", "changes", CheckedCalls.arguments(changes));
    }
}
