package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.tool.Toolset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pay is told where the operator wants both the toolset and the class, and nowhere else. */
class CompensationTest {

    @Test
    void salariesOfAYearAreThoseThatPersonioHas() {
        try (DemoStack stack = paying(new StackSettings().expose("pay"))) {
            Person person = stack.company().people().stream()
                    .filter(one -> one.status().equals("active") && one.id() % 4 != 0)
                    .filter(one -> one.text("employment_type").equals("internal"))
                    .findFirst()
                    .orElseThrow();

            Map<String, Object> result = stack.result(
                    "list_compensations", Map.of("employees", String.valueOf(person.id()), "period", "this_year"));

            assertThat(records(result, "compensations"))
                    .filteredOn(pay -> pay.get("category").equals("fixed_salary"))
                    .singleElement()
                    .satisfies(pay -> assertThat(pay)
                            .containsEntry("employee", person.name())
                            .containsEntry("amount", person.value("fix_salary"))
                            .containsEntry("currency", "EUR")
                            .containsEntry("interval", "monthly")
                            .containsEntry(
                                    "legal_entity",
                                    person.unit("subcompany").orElseThrow().name()));
        }
    }

    @Test
    void everybodyIsPaidOnceThisMonthAndTypesAndBandsAreThere() {
        try (DemoStack stack = paying(new StackSettings().expose("pay"))) {
            List<Map<String, Object>> paid = stack.all("list_compensations", "compensations", Map.of());

            assertThat(paid).hasSizeGreaterThan(200).allMatch(pay -> pay.get("amount") instanceof BigDecimal);
            assertThat(stack.all("list_compensations", "types", Map.of("kind", "types")))
                    .hasSize(2);
            assertThat(stack.all("list_compensations", "bands", Map.of("kind", "bands")))
                    .allSatisfy(band -> assertThat(band).containsKeys("id", "name", "min_value", "max_value"));
        }
    }

    @Test
    void withoutPayExposedTheToolDoesNotExist() {
        try (DemoStack stack = paying(new StackSettings().expose("bank"))) {
            assertThat(stack.toolNames()).doesNotContain("list_compensations");
        }
        try (DemoStack stack = new StackSettings().expose("pay").start()) {
            assertThat(stack.toolNames()).doesNotContain("list_compensations");
        }
    }

    private static DemoStack paying(StackSettings settings) {
        return settings.toolsets(Toolset.COMPENSATION).unlimited().start();
    }
}
