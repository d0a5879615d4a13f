package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeTenant;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateCostCentersTest {

    private static final TenantSchema TENANT = new TenantSchema(
            Company.tenant().attributes().stream()
                    .map(attribute ->
                            attribute.access() == Access.NEEDS_V2 ? attribute.withAccess(Access.WRITABLE) : attribute)
                    .toList(),
            List.of(),
            null);

    private final FakeEmployees employees = new FakeEmployees(List.of(bearing("R&D", 60, "Sales", 40)));
    private final UpdateEmployeeTool tool = new UpdateEmployeeTool(
            new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)),
            employees,
            FakeTenant.failing(Kind.NOT_FOUND));
    private final CheckedCalls update = new CheckedCalls(tool, TENANT, WritePolicy.ON);

    @Test
    void sharesAreShownWrittenAndVerifiedWithoutIds() {
        List<Map<String, Object>> wanted = List.of(share("sales", 75), share("R&D", 25));
        List<Map<String, Object>> understood = List.of(exact("Sales", "75"), exact("R&D", "25"));

        assertThat(result(wanted))
                .containsEntry("verified", true)
                .containsEntry(
                        "changes",
                        List.of(Map.of(
                                "field",
                                "cost_centers",
                                "before",
                                List.of(exact("R&D", "60"), exact("Sales", "40")),
                                "after",
                                understood)));
        assertThat(employees.updates()).containsExactly(Map.of("cost_centers", understood));
    }

    @Test
    void oneAloneBearsEverything() {
        assertThat(result(List.of(Map.of("name", "Sales")))).containsEntry("verified", true);
        assertThat(employees.updates()).containsExactly(Map.of("cost_centers", List.of(exact("Sales", "100"))));
    }

    @Test
    void noneClears() {
        assertThat(result(List.of())).containsEntry("verified", true);
        assertThat(employees.stored("1").value("cost_centers")).isEmpty();
    }

    @Test
    void sameSharesInAnotherOrderAreNoChange() {
        assertThat(refusal(List.of(share("Sales", 40.0), share("R&D", 60)))).contains("already has these values");
    }

    static List<List<Map<String, Object>>> wrong() {
        return List.of(
                List.of(share("Sales", 60)),
                List.of(share("Sales", 60), share("R&D", 60)),
                List.of(share("Sales", 120), share("R&D", -20)),
                List.of(share("Sales", 50), share("sales", 50)),
                List.of(Map.of("name", "Sales"), Map.of("name", "R&D")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void sharesAre100PercentOfDifferentCostCenters(List<Map<String, Object>> shares) {
        assertThat(refusal(shares)).contains("100 in all");
        assertThat(employees.updates()).isEmpty();
    }

    @Test
    void unknownCostCenterIsRefusedNamingTheNearest() {
        assertThat(refusal(List.of(Map.of("name", "Salse")))).contains("Did you mean: Sales?");
        assertThat(refusal("Sales")).contains("must be a list");
        assertThat(refusal(List.of(Map.of("percentage", 100)))).contains("'name' is required");
    }

    private Map<String, Object> result(@Nullable Object shares) {
        return update.result("employee", "1", "changes", CheckedCalls.arguments("cost_centers", shares));
    }

    private String refusal(Object shares) {
        return update.refusal("employee", "1", "changes", Map.of("cost_centers", shares));
    }

    private static Employee bearing(String one, int percentage, String other, int rest) {
        List<Map<String, Object>> shares = List.of(
                Map.of("id", "5", "name", one, "percentage", percentage),
                Map.of("id", "6", "name", other, "percentage", rest));
        return Company.person("1", "Ada", "Stein", "cost_centers", shares);
    }

    private static Map<String, Object> share(String name, Number percentage) {
        return Map.of("name", name, "percentage", percentage);
    }

    private static Map<String, Object> exact(String name, String percentage) {
        return Map.of("name", name, "percentage", new BigDecimal(percentage));
    }
}
