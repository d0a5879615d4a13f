package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings.Generations;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.tool.Toolset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The employment of one person cannot be read: whichever list depends on it is not complete, and says of whom. */
@TestInstance(Lifecycle.PER_CLASS)
class UnreadEmploymentTest {

    private static final Map<String, Object> SALES = Map.of("department", "Sales");

    private final DemoStack stack = new StackSettings()
            .employees(60)
            .generations(Generations.V2_ONLY)
            .unlimited()
            .toolsets(Toolset.COMPENSATION, Toolset.ORGANIZATION_DATA)
            .expose("pay")
            .startUndiscovered();

    private final Person unread = stack.company().people().get(40);

    @BeforeAll
    void failOneEmployment() {
        stack.tenant.discover();
        stack.faults().fail("/v2/persons/" + unread.id() + "/employments", 502, "{\"errors\":[]}", 1_000);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void everyListThatIsFilteredByItSaysSo() {
        List<String> filtered = having("where");

        assertThat(filtered).contains("who_is_out", "list_absences", "search_employees", "list_compensations");
        filtered.forEach(tool -> assertTold(tool, Map.of("where", SALES)));
    }

    @Test
    void theListThatIsInTheOrderOfItSaysSo() {
        assertTold("search_employees", Map.of("sort", "-department", "fields", List.of("email")));
    }

    @Test
    void everyListThatIsLimitedToReportsSaysSo() {
        String manager = String.valueOf(stack.company().people().get(1).id());

        assertThat(having("reports_of")).contains("who_is_out");
        having("reports_of").forEach(tool -> assertTold(tool, Map.of("reports_of", manager)));
    }

    @Test
    void whoHasLeftIsNotKnownEither() {
        assertTold("who_is_out", Map.of());
    }

    @Test
    void theChartAndNumbersOfPeopleSaySo() {
        assertTold("get_org_chart", Map.of());
        assertTold("get_headcount", Map.of("by", "department"));
        assertTold("describe_tenant", Map.of());
        assertTold("describe_tenant", Map.of("topic", "organization"));
        assertTold("list_organization_data", Map.of("kind", "departments"));
    }

    @Test
    void theListThatShowsItSaysSoOnEveryPage() {
        assertTold("search_employees", Map.of());
        Map<String, Object> first = stack.result("search_employees", Map.of("limit", 50));
        Map<String, Object> asked = Map.of("limit", 50, "cursor", first.get("next_cursor"));
        assertThat(stack.result("search_employees", asked)).containsEntry("complete", false);
    }

    @Test
    void whatDoesNotDependOnItIsComplete() {
        assertThat(stack.result("list_absences", Map.of("period", "this_month", "limit", 500)))
                .containsEntry("complete", true);
    }

    private List<String> having(String argument) {
        return stack.toolNames().stream()
                .filter(tool -> properties(tool).containsKey(argument))
                .toList();
    }

    private Map<?, ?> properties(String tool) {
        return (Map<?, ?>) stack.tool(tool).spec().input().get("properties");
    }

    private void assertTold(String tool, Map<String, Object> arguments) {
        Map<String, Object> asked = new LinkedHashMap<>(arguments);
        Map.of("period", "this_month", "limit", 500).forEach((name, value) -> {
            if (properties(tool).containsKey(name)) {
                asked.put(name, value);
            }
        });
        Map<String, Object> result = stack.result(tool, asked);
        assertThat(result).as("%s %s", tool, asked).containsEntry("complete", false);
        assertThat(String.valueOf(result.get("notes")))
                .as("%s %s", tool, asked)
                .contains("could not be read", "(id " + unread.id() + ")");
    }
}
