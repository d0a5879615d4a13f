package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeTenant;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A tenant with more attributes of its own than a schema can describe one by one. */
class ManyAttributesTest {

    private static final TenantSchema LARGE = Tenants.with(IntStream.range(0, 40)
            .mapToObj(
                    number -> Tenants.custom(number, "colour_" + number, "Colour", AttributeType.CHOICE, "Red", "Blue"))
            .toArray(Attribute[]::new));

    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final CreateEmployeeTool tool = new CreateEmployeeTool(
            new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)),
            employees,
            FakeTenant.failing(Kind.NOT_FOUND));
    private final CheckedCalls create = new CheckedCalls(tool, LARGE);

    @Test
    void attributesThatAreNotDescribedAreAccepted() {
        assertThat(create.result(fay("colour_7", "Red")))
                .containsEntry("status", "planned")
                .asString()
                .contains("colour_7");
    }

    @Test
    void attributesThatAreNotDescribedHaveARawKeyToo() {
        assertThat(create.result(fay("dynamic_7", "Red"))).asString().contains("colour_7");
        assertThat(create.refusal(fay("dynamic_7", "Rde"))).contains("'colour_7'", "did you mean 'Red'?");
        assertThat(create.refusal(fay("dynamic_77", "Red"))).contains("Unknown argument 'dynamic_77'");
    }

    @Test
    void attributesThatAreNotDescribedAreCheckedAllTheSame() {
        assertThat(create.refusal(fay("colour_7", "Rde"))).contains("'colour_7'", "did you mean 'Red'?");
        assertThat(create.refusal(fay("color_7", "Red"))).contains("Unknown argument 'color_7'", "'colour_7'");
    }

    @Test
    void schemaTellsWhereTheyAreListed() {
        assertThat(tool.spec(LARGE).input().get("additionalProperties"))
                .isEqualTo(Map.of(
                        "description", "40 further attributes by key; describe_tenant (topic attributes) lists them"));
    }

    private static Object[] fay(String key, String value) {
        return new Object[] {
            "email", "fay@example.com", "first_name", "Fay", "last_name", "Moss", "hire_date", "2027-01-04", key, value
        };
    }
}
