package io.github.personiomcp.toolset.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GetOrgChartToolTest {

    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final GetOrgChartTool tool =
            new GetOrgChartTool(new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)));
    private final CheckedCalls chart = new CheckedCalls(tool, Company.tenant());

    @Test
    void wholeCompanyInReadingOrderWithoutThoseWhoLeft() {
        assertThat(chart.json()).isEqualTo(Json.compact("""
                {'people': [
                  {'id': '1', 'name': 'Ada Stein', 'position': 'CEO', 'depth': 0, 'direct_reports': 2, 'all_reports': 3},
                  {'id': '2', 'name': 'Ben Öztürk', 'position': 'Engineer', 'supervisor_id': '1', 'depth': 1,
                   'direct_reports': 1, 'all_reports': 1},
                  {'id': '3', 'name': 'Cleo Martin', 'position': 'Engineer', 'supervisor_id': '2', 'depth': 2},
                  {'id': '5', 'name': 'Emil Lang', 'position': 'Designer', 'supervisor_id': '1', 'depth': 1}],
                 'total': 4, 'returned': 4, 'complete': true, 'as_of': '2026-11-21T09:00:00Z', 'levels': 3,
                 'roots': ['1']}"""));
    }

    @Test
    void downShowsThePersonAndEverybodyBelow() {
        assertThat(depths("root", "ben")).containsExactly("2 0", "3 1");
        assertThat(chart.result("root", "ben")).containsEntry("roots", List.of("2"));
    }

    @Test
    void upShowsManagersFromTheTopWithNegativeDepths() {
        assertThat(depths("root", "cleo", "direction", "up")).containsExactly("1 -2", "2 -1", "3 0");
    }

    @Test
    void bothShowsManagersAndReports() {
        assertThat(depths("root", "ben", "direction", "both")).containsExactly("1 -1", "2 0", "3 1");
    }

    @Test
    void depthLimitsLevelsInEachDirection() {
        assertThat(depths("root", "1", "depth", 0)).containsExactly("1 0");
        assertThat(depths("root", "1", "depth", 1)).containsExactly("1 0", "2 1", "5 1");
        assertThat(depths("root", "3", "depth", 1, "direction", "up")).containsExactly("2 -1", "3 0");
        assertThat(depths("root", "2", "depth", 0, "direction", "both")).containsExactly("2 0");
        assertThat(depths("depth", 0)).containsExactly("1 0");
        assertThat(chart.refusal("depth", 51)).contains("must be at most 50");
    }

    @Test
    void upFromTheWholeCompanyIsRefused() {
        assertThat(chart.refusal("direction", "up")).contains("needs a root");
    }

    @Test
    void countsStayThoseOfTheWholeCompanyWhateverTheDepth() {
        assertThat(chart.records("people", "root", "1", "depth", 0).get(0))
                .containsEntry("direct_reports", 2)
                .containsEntry("all_reports", 3);
    }

    @Test
    void ringOfSupervisorsIsBrokenAndNamed() {
        employees.put(under("1", "Ada", "3")).put(under("2", "Ben", "1")).put(under("3", "Cleo", "2"));

        assertThat(depths()).containsExactly("1 0", "2 1", "3 2", "5 1");
        assertThat(chart.result()).containsEntry("cycles", List.of(List.of("1", "3", "2")));
        assertThat(depths("root", "1", "direction", "up")).containsExactly("1 0");
    }

    @Test
    void thoseUnderSomebodyWhoCannotBeSeenAreRootsAndSaidToBe() {
        IntStream.of(909, 101, 505, 303).forEach(boss -> employees.put(under("9" + boss, "Zed", String.valueOf(boss))));

        assertThat(chart.result())
                .containsEntry("roots", List.of("1", "9101", "9303", "9505", "9909"))
                .containsEntry(
                        "vacant_managers",
                        Stream.of("101", "303", "505", "909")
                                .map(id -> Map.of("supervisor_id", id, "reports", List.of("9" + id)))
                                .toList());
    }

    @Test
    void vacantManagerIsNamedWhereTheirReportsKnowTheName() {
        employees.put(Company.person("6", "Fay", "Moss", "supervisor", "Ingrid Vogel", "supervisor_id", "99"));

        assertThat(chart.result())
                .containsEntry(
                        "vacant_managers",
                        List.of(Map.of("supervisor_id", "99", "supervisor", "Ingrid Vogel", "reports", List.of("6"))));
    }

    @Test
    void vacantManagerOfWhomOnlyTheIdIsKnownHasNoName() {
        employees.put(Company.person("6", "Fay", "Moss", "supervisor", "99", "supervisor_id", "99"));

        assertThat(chart.result())
                .containsEntry("vacant_managers", List.of(Map.of("supervisor_id", "99", "reports", List.of("6"))));
    }

    @Test
    void whoReportsToSomebodyWhoMayNotBeSeenIsARootAndNoVacantManagerIsMadeUp() {
        employees.put(Company.person("6", "Fay", "Moss", "supervisor", "(outside)"));

        assertThat(chart.result())
                .containsEntry("roots", List.of("1", "6"))
                .doesNotContainKey("vacant_managers")
                .extractingByKey("notes")
                .asString()
                .contains("Of 1 of all roots the supervisor may not be seen");
        assertThat(chart.result("root", "6", "direction", "up").get("people").toString())
                .contains("Fay Moss");
    }

    @Test
    void longListsOfWhatIsNotAsItShouldBeAreCutAndSaidToBe() {
        IntStream.range(100, 160).forEach(id -> employees.put(under(String.valueOf(id), "Zed", "99")));
        IntStream.range(200, 320).forEach(id -> employees.put(under(String.valueOf(id), "Ring", ring(id))));

        Map<String, Object> result = chart.result("depth", 0, "limit", 1);

        assertThat(result).containsEntry("roots_total", 121).containsEntry("cycles_total", 60);
        assertThat((List<?>) result.get("roots")).hasSize(50);
        assertThat((List<?>) result.get("cycles")).hasSize(50);
        assertThat(result.get("vacant_managers").toString())
                .contains("reports_total=60", "149")
                .doesNotContain("150");
        assertThat(result.get("notes").toString()).contains("only the first 50 are shown");
        assertThat(chart.result("root", "1")).doesNotContainKey("roots_total");
    }

    /** Each of two is the supervisor of the other. */
    private static String ring(int id) {
        return String.valueOf(id % 2 == 0 ? id + 1 : id - 1);
    }

    @Test
    void levelsAreThoseFromTheHighestToTheLowestPersonShown() {
        assertThat(chart.result("root", "ben", "direction", "both")).containsEntry("levels", 3);
        assertThat(chart.result("root", "ben", "depth", 0)).containsEntry("levels", 1);
    }

    @Test
    void inactiveLeaderStaysMarked() {
        employees.put(Company.person("2", "Ben", "Öztürk", "status", "inactive", "supervisor_id", "1"));

        assertThat(chart.records("people"))
                .filteredOn(row -> row.containsKey("inactive"))
                .containsExactly(Map.of(
                        "id",
                        "2",
                        "name",
                        "Ben Öztürk",
                        "supervisor_id",
                        "1",
                        "depth",
                        1,
                        "direct_reports",
                        1,
                        "all_reports",
                        1,
                        "inactive",
                        true));
    }

    @Test
    void inactiveRootWithoutReportsIsRefused() {
        assertThat(chart.refusal("root", "Dora Lang"))
                .contains("Dora Lang (id 4) is inactive and nobody reports to them");
    }

    @Test
    void withoutTheSupervisorAttributeThereIsNoChart() {
        TenantSchema hiding =
                Company.tenant().hiding(attribute -> attribute.key().startsWith("supervisor"));
        TenantSchema without = new TenantSchema(hiding.attributes(), List.of(), null);

        assertThat(new CheckedCalls(tool, without).refusal())
                .contains("'supervisor' cannot be read", "readable employee attributes");
        assertThat(new CheckedCalls(tool, hiding).refusal())
                .contains("'supervisor_id' is hidden by this server's policy", "reporting lines are unknown")
                .doesNotContain("readable employee attributes");
    }

    @Test
    void cursorWalkMeetsEverybodyOnce() {
        List<String> met = new ArrayList<>(depths("limit", 3));
        met.addAll(depths("limit", 3, "cursor", chart.result("limit", 3).get("next_cursor")));

        assertThat(met).isEqualTo(depths());
    }

    private static Employee under(String id, String name, String supervisor) {
        return Company.person(id, name, "Nr" + id, "supervisor_id", supervisor);
    }

    private List<String> depths(Object... namesAndValues) {
        return chart.records("people", namesAndValues).stream()
                .map(row -> row.get("id") + " " + row.get("depth"))
                .toList();
    }
}
