package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports show what everything else shows, and say what they do not show. */
class ReportsTest {

    private static final String HIDDEN = "hidden";

    @Test
    void sensitiveColumnsOfAReportAreCountedAndNamedOnlyToWhoeverNamedThem() {
        try (DemoStack stack = reporting(new StackSettings())) {
            Map<String, Object> result = stack.result("run_report", Map.of("report", "salary review"));

            assertThat(result)
                    .containsEntry("columns", Map.of("first_name", "First name", "last_name", "Last name"))
                    .doesNotContainKey(HIDDEN);
            assertThat(result.get("notes").toString()).contains("Hidden columns: 8 (bank, birth, pay, unknown)");
            assertThat(stack.result(
                            "run_report", Map.of("report", "salary review", "fields", List.of("IBAN", "first_name"))))
                    .containsEntry(HIDDEN, List.of("IBAN"));
        }
    }

    @Test
    void exposedPayIsShownWithoutTheRest() {
        try (DemoStack stack = reporting(new StackSettings().expose("pay"))) {
            Person person = stack.company().people().get(0);
            List<Map<String, Object>> rows = stack.all("run_report", "rows", Map.of("report", "Salary review"));

            assertThat(rows)
                    .filteredOn(row -> row.get("last_name").equals(person.value("last_name")))
                    .anySatisfy(row -> assertThat(row)
                            .containsEntry(
                                    "fix_salary", Map.of("amount", person.value("fix_salary"), "currency", "EUR"))
                            .containsKeys("hourly_salary", "total")
                            .doesNotContainKeys("iban", "geburtsdatum"));
        }
    }

    @Test
    void everybodyWhoIsInAReportIsListed() {
        try (DemoStack stack = reporting(new StackSettings())) {
            assertThat(stack.all("run_report", "rows", Map.of("report", "Headcount")))
                    .hasSize((int) stack.company().people().stream()
                            .filter(person -> !person.status().equals("inactive"))
                            .count())
                    .allSatisfy(row -> assertThat(row).containsKeys("first_name", "office", "fte"));
            assertThat(stack.result("run_report", Map.of("report", "Contracts", "locale", "de", "limit", 1)))
                    .containsEntry(
                            "columns",
                            Map.of("last_name", "Nachname", "vertrag", "Vertrag", "arbeitszeit", "Arbeitszeit"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Headcount by department, grouped or a chart",
        "Board figures, may not read the report",
        "Turnover, \"API access\""
    })
    void whyAReportIsNotDeliveredIsSaidInWords(String report, String words) {
        try (DemoStack stack = reporting(new StackSettings())) {
            assertThat(records(stack.result("list_reports", Map.of()), "reports"))
                    .anyMatch(one -> one.get("name").equals(report));
            assertThat(stack.failure("run_report", Map.of("report", report))).contains(words);
        }
    }

    private static DemoStack reporting(StackSettings settings) {
        return settings.toolsets(Toolset.REPORTS).start();
    }
}
