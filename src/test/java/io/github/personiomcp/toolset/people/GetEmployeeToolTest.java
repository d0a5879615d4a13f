package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GetEmployeeToolTest {

    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final GetEmployeeTool tool =
            new GetEmployeeTool(new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)));
    private final CheckedCalls get = new CheckedCalls(tool, Company.tenant());

    @Test
    void everythingVisibleAboutOnePerson() {
        employees.put(Company.person(
                "2",
                "Ben",
                "Öztürk",
                "gender",
                "male",
                "iban",
                "DE00",
                "t_shirt_groesse",
                "M",
                "supervisor",
                "Ada Stein",
                "supervisor_id",
                "1",
                "languages",
                List.of("Java"),
                "remote",
                true,
                "badge",
                7L));

        assertThat(get.json("employee", "2")).isEqualTo(Json.compact("""
                {'employee': {'id': '2', 'name': 'Ben Öztürk', 'first_name': 'Ben', 'last_name': 'Öztürk',
                 'email': 'ben@example.com', 'status': 'active', 'supervisor': 'Ada Stein', 'supervisor_id': '1',
                 'badge': 7, 'languages': ['Java'], 'remote': true, 't_shirt_groesse': 'M'}}"""));
    }

    @Test
    void idNeedsNoDirectory() {
        get.result("employee", "2");

        assertThat(employees.loads()).isZero();
    }

    @Test
    void personIsAsPersonioHasThemNow() {
        get.result("employee", "Ben Öztürk");
        employees.put(Company.person("2", "Ben", "Öztürk", "position", "Architect"));

        assertThat(get.result("employee", "ben oeztuerk", "fields", List.of("position")))
                .containsEntry("employee", Map.of("id", "2", "name", "Ben Öztürk", "position", "Architect"));
        assertThat(employees.loads()).isOne();
    }

    @Test
    void emailIsUnderstoodWhateverItsCase() {
        assertThat(get.result("employee", "BEN@example.com", "fields", List.of("name")))
                .containsEntry("employee", Map.of("id", "2", "name", "Ben Öztürk"));
    }

    @Test
    void ambiguousNameGivesTheCandidates() {
        assertThat(get.refusal("employee", "Lang"))
                .contains("any of 2 people", "Dora Lang (id 4, Sales, inactive)", "Emil Lang (id 5, Designer");
    }

    @Test
    void unknownPersonIsRefused() {
        assertThat(get.refusal("employee", "Nobody Atall")).contains("Nobody is known as");
        assertThat(get.refusal("employee", "99")).contains("no employee with id 99", "search_employees");
        assertThat(get.refusal()).isEqualTo("Argument 'employee' is required.");
    }

    @Test
    void blankReferenceIsNotThePersonWithoutAnEmail() {
        employees.put(new Employee("6", Map.of("id", "6", "first_name", "Gus", "last_name", "Moss")));

        assertThat(get.refusal("employee", " ")).contains("Nobody is known as ''");
    }

    @Test
    void fieldsReportHiddenAndUnreadableApart() {
        assertThat(get.result("employee", "2", "fields", List.of("team", "iban", "fix_salary")))
                .isEqualTo(Map.of(
                        "employee", Map.of("id", "2", "name", "Ben Öztürk", "team", "Core"),
                        "hidden", List.of("iban"),
                        "unreadable", List.of("fix_salary")));
    }

    @Test
    void malformedValuesAreNoted() {
        Employee ben = Company.person("2", "Ben", "Öztürk");
        employees.put(new Employee("2", ben.attributes(), Set.of("badge")));

        assertThat(get.result("employee", "2").get("notes").toString()).contains("were left out: badge.");
    }

    @Test
    void employmentThatCouldNotBeReadIsNoted() {
        employees.put(new Employee("2", Map.of("first_name", "Ben"), Set.of(), Set.of("position")));

        assertThat(get.result("employee", "2").get("notes").toString()).contains("could not be read: Ben (id 2).");
        assertThat(get.result("employee", "2", "fields", List.of("first_name"))).doesNotContainKey("notes");
    }

    @Test
    void faultOfPersonioIsToldInWords() {
        employees.failingToRead(Kind.SERVER_ERROR);

        assertThat(get.refusal("employee", "2")).contains("Personio could not be read.", "Try again in a minute");
    }

    @Test
    void outputTypesEachVisibleAttributeOnce() {
        Map<?, ?> properties = (Map<?, ?>) tool.spec(Company.tenant()).output().get("properties");
        Map<?, ?> employee = (Map<?, ?>) ((Map<?, ?>) properties.get("employee")).get("properties");

        assertThat(employee.keySet().stream().map(Object::toString).filter(key -> !key.equals("name")))
                .containsExactlyElementsOf(Company.tenant().keys());
        assertThat(employee.toString()).doesNotContain("gender", "iban", "fix_salary");
        assertThat(employee.get("badge")).isEqualTo(Map.of("type", "integer"));
        assertThat(employee.get("t_shirt_groesse")).isEqualTo(Map.of("type", "string"));
    }
}
