package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units that share their name. */
class UpdateUnitsTest {

    private static final TenantSchema TENANT = new TenantSchema(
            Company.tenant().attributes().stream()
                    .map(attribute ->
                            attribute.access() == Access.NEEDS_V2 ? attribute.withAccess(Access.WRITABLE) : attribute)
                    .toList(),
            List.of(),
            null);
    private static final Organization NAMESAKES = (kind, context) ->
            List.of(new OrganizationUnit(kind, "7", "Backend"), new OrganizationUnit(kind, "8", "Backend"));

    private final FakeEmployees employees = new FakeEmployees(
            List.of(new Employee("1", Map.of("id", "1", "first_name", "Ada", "team", "Backend", "team_id", "7"))));
    private final CheckedCalls update = new CheckedCalls(
            new UpdateEmployeeTool(
                    new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)), employees, NAMESAKES),
            TENANT,
            WritePolicy.ON);

    @Test
    void namesakeIsGivenById() {
        Map<String, Object> result = update.result("employee", "1", "changes", Map.of("team", "8"));

        assertThat(result)
                .containsEntry("verified", true)
                .containsEntry(
                        "changes",
                        List.of(Map.of("field", "team", "before", "Backend (id 7)", "after", "Backend (id 8)")));
        assertThat(employees.updates())
                .containsExactly(Map.of("team", new OrganizationUnit(OrganizationUnit.Kind.TEAM, "8", "Backend")));
    }

    @Test
    void unitThatSomebodyIsInAlreadyIsNoChange() {
        assertThat(update.refusal("employee", "1", "changes", Map.of("team", "7")))
                .contains("already has these values");
    }

    @Test
    void costCentersAreGivenById() {
        Map<String, Object> result =
                update.result("employee", "1", "changes", Map.of("cost_centers", List.of(Map.of("name", "8"))));

        assertThat(result.get("changes").toString()).contains("Backend").doesNotContain("8");
        assertThat(employees.updates().toString()).contains("name=8");
    }
}
