package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeTenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What v2 asks for, and a creation that takes both generations of the API. */
class CreateEmployeeOverV2Test {

    private static final Object[] FAY = {"email", "fay@example.com", "first_name", "Fay", "last_name", "Moss"};

    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final CreateEmployeeTool tool = new CreateEmployeeTool(
            new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)),
            employees,
            FakeTenant.failing(Kind.NOT_FOUND));
    private final CheckedCalls create = new CheckedCalls(tool, Company.tenant());
    private final CheckedCalls createAtOnce = new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);

    @Test
    void whatNobodyCanBeCreatedWithoutIsRequired() {
        TenantSchema demanding = new TenantSchema(
                Company.tenant().attributes().stream()
                        .map(attribute -> attribute.key().equals("hire_date")
                                ? attribute.withAccess(Access.REQUIRED_ON_CREATE)
                                : attribute)
                        .toList(),
                List.of(),
                null);

        assertThat(new CheckedCalls(tool, demanding).refusal(FAY)).contains("'hire_date' is required");
        assertThat(create.result(FAY)).containsEntry("status", "planned");
    }

    @Test
    void stepThatFailedIsNotRepeated() {
        employees.ignoringOnCreate("position", "department").failingAfterCreation("position");

        assertThat(createAtOnce.result(
                        "email",
                        "fay@example.com",
                        "first_name",
                        "Fay",
                        "last_name",
                        "Moss",
                        "position",
                        "Engineer",
                        "department",
                        "Platform"))
                .containsEntry("status", "applied")
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("position"));
        assertThat(employees.updates()).containsExactly(Map.of("department", "Platform"));
    }
}
