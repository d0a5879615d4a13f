package io.github.personiomcp.toolset.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.toolset.PeriodArguments;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GetHeadcountToolTest {

    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final CheckedCalls headcount = calls(Company.tenant());

    @Test
    void everybodyEmployedTodayIsOneGroup() {
        assertThat(headcount.json()).isEqualTo(Json.compact("""
                {'groups': [{'count': 3}], 'total': 3, 'returned': 1, 'complete': true, 'as_of': '2026-11-21T09:00:00Z',
                 'date': '2026-11-21', 'time_zone': 'Z', 'notes': ['Hired for a later day, not counted: 1.']}"""));
    }

    @Test
    void groupsHoldTheAttributesAskedForTheLargestFirst() {
        assertThat(headcount.records("groups", "by", "department"))
                .containsExactly(
                        Map.of("department", "Platform", "count", 2), Map.of("department", "Management", "count", 1));
        assertThat(headcount.records("groups", "by", List.of("department", "office")))
                .containsExactly(
                        Map.of("department", "Management", "office", "Berlin", "count", 1),
                        Map.of("department", "Platform", "office", "Berlin", "count", 1),
                        Map.of("department", "Platform", "office", "Madrid", "count", 1));
    }

    @Test
    void peopleWithoutAValueAreAGroupOfTheirOwn() {
        assertThat(headcount.records("groups", "by", "team"))
                .containsExactly(Map.of("count", 2), Map.of("team", "Core", "count", 1));
        assertThat(notes("by", "team")).contains("A group without one of the attributes: people who have none.");
        assertThat(notes("by", "department")).doesNotContain("A group without");
    }

    @Test
    void eachCombinationOfSeveralValuesIsAGroup() {
        employees.put(Company.person("6", "Fay", "Moss", "languages", List.of("SQL", "Java")));
        employees.put(Company.person("7", "Gil", "Moss", "languages", List.of("Java")));

        assertThat(headcount.records("groups", "by", "languages"))
                .containsExactly(
                        Map.of("languages", List.of("Java", "SQL"), "count", 2),
                        Map.of("count", 2),
                        Map.of("languages", List.of("Java"), "count", 1));
        assertThat(notes("by", "languages")).contains("Each combination of languages is a group");
    }

    @Test
    void supervisorsOfOneNameAreToldApartByTheirIds() {
        employees.put(Company.person("6", "Fay", "Moss", "supervisor", "Ada Stein", "supervisor_id", "99"));

        assertThat(headcount.records("groups", "by", "supervisor"))
                .contains(
                        Map.of("supervisor", "Ada Stein", "supervisor_id", "1", "count", 1),
                        Map.of("supervisor", "Ada Stein", "supervisor_id", "99", "count", 1));
    }

    @Test
    void dayDecidesByHireAndTerminationDatesWithTodaysAttributes() {
        employees.put(Company.person(
                "6", "Fay", "Moss", "hire_date", "2025-01-01", "termination_date", "2025-12-31", "status", "inactive"));
        employees.put(Company.person("1", "Ada", "Stein", "hire_date", "2020-01-01"));
        employees.put(Company.person("3", "Cleo", "Martin", "hire_date", "2020-01-01"));
        employees.put(Company.person("4", "Dora", "Lang", "status", "inactive", "termination_date", "2024-01-31"));

        assertThat(headcount.result("date", "2025-12-31")).containsEntry("total", 4);
        assertThat(headcount.result("date", "2026-01-01"))
                .containsEntry("total", 3)
                .containsEntry("complete", true)
                .containsEntry("date", "2026-01-01");
        assertThat(headcount.result("date", "2026-12-01")).containsEntry("total", 4);
        assertThat(notes("date", "2025-12-31"))
                .contains(
                        "department and all other attributes are today's",
                        "deleted",
                        "Their last day, still counted: 1.");
        assertThat(notes("date", "2026-12-01")).contains("not entered yet");
    }

    @Test
    void whereNarrowsAndTheTotalIsThatOfTheWholeSelection() {
        Map<String, Object> result =
                headcount.result("by", "id", "where", Map.of("department", "platform"), "limit", 1);

        assertThat(result)
                .containsEntry("total", 2)
                .containsEntry("returned", 1)
                .containsEntry("complete", false)
                .containsEntry("filters", Map.of("department", "platform"))
                .containsKey("next_cursor");
    }

    @Test
    void cursorWalkMeetsEveryGroupOnce() {
        List<Map<String, Object>> met = new ArrayList<>(headcount.records("groups", "by", "id", "limit", 2));
        met.addAll(headcount.records(
                "groups",
                "by",
                "id",
                "limit",
                2,
                "cursor",
                headcount.result("by", "id", "limit", 2).get("next_cursor")));

        assertThat(met).isEqualTo(headcount.records("groups", "by", "id"));
    }

    @Test
    void peopleWhoCannotBePlacedAreToldOfAndTheCountIsNotCalledComplete() {
        Map<String, Object> result = headcount.result("date", "2025-01-01");

        assertThat(result).containsEntry("total", 3).containsEntry("complete", false);
        assertThat(result.get("notes").toString())
                .contains(
                        "No hire date, so counted as if they had always been there, or not yet if onboarding (2): Ada Stein (id 1),"
                                + " Cleo Martin (id 3).",
                        "Inactive without a termination date in the past, so counted on no day (1): Dora Lang (id 4).");
    }

    @Test
    void whoseEmploymentCouldNotBeReadIsToldOf() {
        employees.put(
                new Employee("6", Map.of("id", "6"), Set.of(), Set.of("status", "hire_date", "termination_date")));

        assertThat(headcount.result()).containsEntry("total", 3).containsEntry("complete", false);
        assertThat(notes()).contains("Employment data of 1 person could not be read: 6 (id 6).");
    }

    @Test
    void valuesThatDoNotFitAreNotCalledEmpty() {
        employees.put(new Employee("6", Map.of("id", "6", "status", "active"), Set.of("badge")));

        assertThat(notes("by", "badge")).contains("Some values of badge in Personio do not fit its type");
    }

    @Test
    void attributesThatMayNotBeSeenCannotBeGroupedBy() {
        assertThat(headcount.refusal("by", "gender")).contains("'gender' is hidden");
        assertThat(headcount.refusal("by", "fix_salary")).contains("'fix_salary' cannot be read");
        assertThat(headcount.refusal("by", "departmnt")).contains("Did you mean: department");
        assertThat(headcount.refusal("by", List.of("team", "office", "department")))
                .contains("one or two attributes, not 3");
    }

    @Test
    void withoutHireDatesOnlyTodayCanBeCounted() {
        CheckedCalls blind = calls(without("hire_date"));

        assertThat(blind.result()).containsEntry("total", 3).containsEntry("complete", true);
        assertThat(blind.refusal("date", "2026-01-01")).contains("'hire_date'", "--expose");
        assertThat(calls(without("termination_date")).refusal("date", "2027-01-01"))
                .contains("'termination_date'");
        assertThat(calls(new TenantSchema(without("hire_date").attributes(), List.of(), null))
                        .refusal("date", "yesterday"))
                .contains("'hire_date' cannot be read", "readable employee attributes");
    }

    @Test
    void withoutStatusTheDatesDecideAndThatIsSaid() {
        CheckedCalls blind = calls(without("status"));

        assertThat(blind.result()).containsEntry("total", 4);
        assertThat(blind.result().get("notes").toString()).contains("No status can be seen");
        assertThat(calls(new TenantSchema(
                                Company.tenant().attributes().stream()
                                        .filter(one ->
                                                !Set.of("status", "hire_date").contains(one.key()))
                                        .toList(),
                                List.of(),
                                null))
                        .refusal())
                .contains("'hire_date' cannot be read");
    }

    private String notes(Object... namesAndValues) {
        return String.valueOf(headcount.result(namesAndValues).get("notes"));
    }

    private static TenantSchema without(String key) {
        return Company.tenant().hiding(attribute -> attribute.key().equals(key));
    }

    private CheckedCalls calls(TenantSchema tenant) {
        return new CheckedCalls(
                new GetHeadcountTool(
                        new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)),
                        new PeriodArguments(CheckedCalls.CLOCK, ZoneOffset.UTC)),
                tenant);
    }
}
