package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchEmployeesToolTest {

    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final CheckedCalls search = new CheckedCalls(
            new SearchEmployeesTool(new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5))),
            Company.tenant());

    @Test
    void conciseRowsOfEverybodyWhoMatches() {
        assertThat(search.json("query", "engineer", "where", Map.of("department", "Platform")))
                .isEqualTo(Json.compact("""
                {'employees': [
                  {'id': '2', 'name': 'Ben Öztürk', 'position': 'Engineer', 'department': 'Platform', 'team': 'Core',
                   'office': 'Berlin', 'status': 'active'},
                  {'id': '3', 'name': 'Cleo Martin', 'position': 'Engineer', 'department': 'Platform', 'office': 'Madrid',
                   'status': 'leave'}],
                 'total': 2, 'returned': 2, 'complete': true, 'as_of': '2026-11-21T09:00:00Z',
                 'filters': {'query': 'engineer', 'department': 'Platform'}}"""));
    }

    @Test
    void withoutArgumentsEverybodyOfEveryStatusByName() {
        assertThat(names()).containsExactly("Ada Stein", "Ben Öztürk", "Cleo Martin", "Dora Lang", "Emil Lang");
        assertThat(search.result()).containsEntry("total", 5).doesNotContainKey("filters");
    }

    @Test
    void blankQueryIsNoQuery() {
        assertThat(search.result("query", " ")).containsEntry("total", 5).doesNotContainKey("filters");
    }

    @Test
    void queryThatNobodyMatchesFindsNobody() {
        assertThat(search.result("query", "zzzz"))
                .containsEntry("total", 0)
                .containsEntry("complete", true)
                .containsEntry("employees", List.of());
    }

    @Test
    void bestMatchComesFirstUnlessAskedOtherwise() {
        employees.put(Company.person("6", "Zoe", "Engineer"));

        assertThat(names("query", "engineer")).containsExactly("Zoe Engineer", "Ben Öztürk", "Cleo Martin");
        assertThat(names("query", "engineer", "sort", "name"))
                .containsExactly("Ben Öztürk", "Cleo Martin", "Zoe Engineer");
    }

    @Test
    void thoseFoundOnlyByForgivingATypoComeWithANote() {
        assertThat(names("query", "enginer")).containsExactly("Ben Öztürk", "Cleo Martin");
        assertThat(search.result("query", "engimeer"))
                .containsEntry("total", 2)
                .containsEntry(
                        "notes", List.of("Nobody matches the query as it is written; these match it with a typo."));
        assertThat(search.result("query", "engineer")).doesNotContainKey("notes");
    }

    @Test
    void customAttributeFiltersByReadableAndByRawKey() {
        assertThat(names("where", Map.of("t_shirt_groesse", "m"))).containsExactly("Ben Öztürk");
        assertThat(names("where", Map.of("dynamic_103", List.of("S", "M"))))
                .containsExactly("Ben Öztürk", "Cleo Martin");
        assertThat(search.result("where", Map.of("dynamic_103", "M")))
                .containsEntry("filters", Map.of("t_shirt_groesse", "M"));
    }

    @Test
    void nullFindsThoseWithoutAValue() {
        Map<String, Object> where = new HashMap<>();
        where.put("position", null);

        assertThat(names("where", where)).containsExactly("Dora Lang");
        assertThat(search.result("where", where)).containsEntry("filters", Map.of("position", "(empty)"));
    }

    @Test
    void rangeFindsDatesWithin() {
        assertThat(names("where", Map.of("hire_date", Map.of("from", "2026-01-01"))))
                .containsExactly("Emil Lang");
    }

    @Test
    void statusTakesOneWordOrSeveral() {
        assertThat(names("status", "inactive")).containsExactly("Dora Lang");
        assertThat(names("status", List.of("leave", "onboarding"))).containsExactly("Cleo Martin", "Emil Lang");
        assertThat(search.refusal("status", "onbording")).contains("Did you mean: onboarding");
    }

    @Test
    void emptyListOfStatusIsNoFilter() {
        assertThat(search.result("status", List.of())).containsEntry("total", 5).doesNotContainKey("filters");
    }

    @Test
    void noConditionIsDroppedInFavourOfAnother() {
        assertThat(search.refusal("status", "active", "where", Map.of("status", "leave")))
                .contains("'status' is given twice");
        assertThat(names(
                        "updated_since", "2026-10-01", "where", Map.of("last_modified_at", Map.of("to", "2026-10-31"))))
                .isEmpty();
    }

    @Test
    void fieldsReportHiddenAndUnreadableApart() {
        assertThat(search.json(
                        "where",
                        Map.of("id", "2"),
                        "fields",
                        List.of("dynamic_103", "gender", "iban", "fix_salary", "team")))
                .isEqualTo(Json.compact("""
                {'employees': [{'id': '2', 'name': 'Ben Öztürk', 't_shirt_groesse': 'M', 'team': 'Core'}],
                 'total': 1, 'returned': 1, 'complete': true, 'as_of': '2026-11-21T09:00:00Z', 'filters': {'id': '2'},
                 'hidden': ['gender', 'iban'], 'unreadable': ['fix_salary']}"""));
    }

    @Test
    void fieldsMayNameWhatEveryRecordHas() {
        assertThat(search.records("employees", "where", Map.of("id", "2"), "fields", List.of("id", "name")))
                .containsExactly(Map.of("id", "2", "name", "Ben Öztürk"));
    }

    @Test
    void unknownFieldIsRefusedWithTheNearest() {
        assertThat(search.refusal("fields", List.of("departement"))).contains("Did you mean: department");
    }

    @Test
    void hiddenAttributeCannotBeFilteredOrSortedBy() {
        assertThat(search.refusal("where", Map.of("iban", "DE00"))).contains("hidden by this server's policy");
        assertThat(search.refusal("sort", "dynamic_200")).contains("hidden by this server's policy");
    }

    @Test
    void sortsByAnyAttributeInEitherDirection() {
        assertThat(names("sort", "hire_date")).startsWith("Ben Öztürk", "Emil Lang");
        assertThat(names("sort", "-hire_date")).startsWith("Emil Lang", "Ben Öztürk");
        assertThat(names("sort", "-name")).startsWith("Emil Lang", "Dora Lang");
    }

    @Test
    void updatedSinceIncludesTheDay() {
        assertThat(names("updated_since", "2026-11-01")).containsExactly("Ben Öztürk");
        assertThat(names("updated_since", "2026-11-02")).isEmpty();
        assertThat(names("updated_since", "Yesterday")).isEmpty();
        assertThat(search.refusal("updated_since", "2026-02-30")).contains("a date that exists");
    }

    @Test
    void cursorWalkMeetsEverybodyOnceAndTotalIsOverEverybody() {
        List<String> met = new ArrayList<>();
        Map<String, Object> page = search.result("limit", 2);
        met.addAll(names("limit", 2));
        while (page.get("next_cursor") instanceof String cursor) {
            assertThat(page).containsEntry("total", 5).containsEntry("complete", false);
            met.addAll(names("limit", 2, "cursor", cursor));
            page = search.result("limit", 2, "cursor", cursor);
        }

        assertThat(met).containsExactly("Ada Stein", "Ben Öztürk", "Cleo Martin", "Dora Lang", "Emil Lang");
        assertThat(page).containsEntry("total", 5).containsEntry("returned", 1).containsEntry("complete", true);
    }

    @Test
    void cursorOfOtherArgumentsIsRefused() {
        Object cursor = search.result("limit", 2).get("next_cursor");

        assertThat(search.refusal("limit", 2, "status", "active", "cursor", cursor))
                .contains("does not belong to these arguments");
    }

    @Test
    void malformedValuesAreNotedWhereTheyWouldHaveBeenShown() {
        Employee ada = Company.person("1", "Ada", "Stein");
        employees.put(new Employee("1", ada.attributes(), Set.of("hire_date", "iban")));

        assertThat(search.result("query", "ada", "fields", List.of("hire_date", "iban")))
                .containsEntry(
                        "notes",
                        List.of(
                                "Some values in Personio do not fit their attribute's type and were left out: hire_date."));
        assertThat(search.result("query", "ada")).doesNotContainKey("notes");
    }

    @Test
    void listIsNotCompleteWhereItDependsOnWhatCouldNotBeRead() {
        employees.put(new Employee("9", Map.of("first_name", "Gil"), Set.of(), Set.of("department", "position")));

        Map<String, Object> byDepartment = search.result("where", Map.of("department", "Platform"));

        assertThat(byDepartment).containsEntry("complete", false);
        assertThat(byDepartment.get("notes").toString())
                .contains("Employment data of 1 person could not be read: Gil (id 9). They may be missing here");
        assertThat(search.result("query", "engineer")).containsEntry("complete", false);
        assertThat(search.result("where", Map.of("last_name", "Stein"))).containsEntry("complete", true);
    }

    @Test
    void listOfSomebodyWhoseEmploymentCouldNotBeReadIsNotComplete() {
        employees.put(new Employee("9", Map.of("first_name", "Gil"), Set.of(), Set.of("department", "position")));

        Map<String, Object> everybody = search.result();

        assertThat(names()).contains("Gil");
        assertThat(everybody).containsEntry("complete", false);
        assertThat(everybody.get("notes").toString()).contains("could not be read: Gil (id 9).");
        assertThat(search.result("fields", List.of("email"))).containsEntry("complete", true);
    }

    @Test
    void idInPlaceOfANameIsNoted() {
        employees.put(new Employee("9", Map.of("first_name", "Gil", "team", "6", "team_id", "6")));

        assertThat(search.result("where", Map.of("first_name", "Gil"))
                        .get("notes")
                        .toString())
                .contains("ids stand in their place: team.");
    }

    @Test
    void listIsNotCompleteWherePersonioDeliveredTooFew() {
        employees.incomplete();

        assertThat(search.result()).containsEntry("complete", false).containsKey("notes");
    }

    private List<String> names(Object... namesAndValues) {
        return search.records("employees", Arrays.copyOf(namesAndValues, namesAndValues.length)).stream()
                .map(row -> row.get("name").toString())
                .toList();
    }
}
