package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.Tenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleFilterTest {

    private static final TenantSchema TENANT = Tenants.with(
                    Tenants.custom(102, "skills", "Skills", AttributeType.TAGS),
                    Tenants.custom(107, "desk", "Desk", AttributeType.INTEGER),
                    Tenants.custom(108, "remote", "Remote", AttributeType.BOOLEAN))
            .hiding(attribute -> attribute.key().equals("gender"));

    private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    private static final Snapshot SNAPSHOT = People.snapshot(
            TENANT,
            People.named("1", "Rosa", "Berg")
                    .with("department", "Küche")
                    .with("hire_date", "2020-02-01")
                    .with("desk", 12L)
                    .with("skills", List.of("Java", "SQL"))
                    .with("weekly_working_hours", new BigDecimal("38.50"))
                    .with("cost_centers", List.of(Map.of("name", "R&D", "percentage", 50)))
                    .employee(),
            People.named("2", "José", "Stein")
                    .with("department", "Sales")
                    .with("hire_date", "2026-01-15")
                    .with("desk", 7L)
                    .with("skills", List.of("Go"))
                    .with("remote", true)
                    .employee(),
            People.named("3", "Max", "Neu").with("status", "onboarding").employee());

    @Test
    void equalityForgivesCaseAndAccents() {
        assertThat(ids("department", "kueche")).containsExactly("1");
        assertThat(ids("department", "KÜCHE")).containsExactly("1");
        assertThat(ids("first_name", "jose")).containsExactly("2");
    }

    @Test
    void spellingDecidesBeforeFolding() {
        Snapshot languages = departments("C#", "C++", "C", "®");

        assertThat(among(languages, "department", "C#")).containsExactly("1");
        assertThat(among(languages, "department", "c++")).containsExactly("2");
        assertThat(among(languages, "department", "C")).containsExactly("3");
        assertThat(among(languages, "department", "®")).containsExactly("4");
        assertThatThrownBy(() -> among(languages, "department", "™®")).hasMessageContaining("Nobody has department");
    }

    @Test
    void foldingNeverForgivesASign() {
        assertThatThrownBy(() -> among(departments("C#"), "department", "C++"))
                .hasMessageContaining("Nobody has department 'C++'.");
        assertThat(among(departments("R&D"), "department", "r & d")).containsExactly("1");
    }

    @Test
    void foldingNeverDecidesBetweenTwo() {
        assertThatThrownBy(() -> among(departments("Möller", "Moeller"), "department", "moller"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage(
                        "department 'moller' could be any of: Moeller, Möller. Repeat the call with the exact spelling.");
    }

    @Test
    void emailsAndIdsAreNotFolded() {
        Snapshot joes = People.snapshot(
                People.named("1", "Joe", "Berg")
                        .with("email", "joe@example.com")
                        .employee(),
                People.named("2", "Jo", "Berg").with("email", "jo@example.com").employee());

        assertThat(among(joes, "email", "JOE@example.com")).containsExactly("1");
        assertThat(among(joes, "email", "jo@example.com")).containsExactly("2");
        assertThat(among(joes, "email", "jo example com")).isEmpty();
        assertThat(among(joes, "id", "2")).containsExactly("2");
        assertThat(among(joes, "id", "#2")).isEmpty();
    }

    @Test
    void aListMeansAnyOf() {
        assertThat(ids("department", List.of("Sales", "Küche"))).containsExactly("1", "2");
        assertThat(ids("desk", List.of(7, "12"))).containsExactly("1", "2");
    }

    @Test
    void anEmptyListFiltersNobodyOut() {
        assertThat(ids("department", List.of())).containsExactly("1", "2", "3");
        assertThat(filter("department", List.of()).conditions()).isEmpty();
    }

    @Test
    void nullMeansEmpty() {
        assertThat(ids("department", null)).containsExactly("3");
        assertThat(filter("department", null).conditions()).containsExactly(Map.entry("department", "(empty)"));
    }

    @Test
    void nullInAListMeansEmptyToo() {
        assertThat(ids("department", Arrays.asList("Sales", null))).containsExactly("2", "3");
    }

    @Test
    void listsAndRecordsMatchByTheirItems() {
        assertThat(ids("skills", "sql")).containsExactly("1");
        assertThat(ids("skills", List.of("Go", "SQL"))).containsExactly("1", "2");
        assertThat(ids("cost_centers", "R&D")).containsExactly("1");
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(ids("weekly_working_hours", 38.5)).containsExactly("1");
        assertThat(ids("weekly_working_hours", "38.5")).containsExactly("1");
        assertThat(ids("desk", Map.of("from", 8))).containsExactly("1");
        assertThat(ids("desk", Map.of("to", 12, "from", 7))).containsExactly("1", "2");
        assertThat(ids("desk", Map.of("to", 11))).containsExactly("2");
    }

    @Test
    void datesAreComparedAsDaysBothEndsIncluded() {
        assertThat(ids("hire_date", "2020-02-01")).containsExactly("1");
        assertThat(ids("hire_date", Map.of("from", "2020-02-01", "to", "2020-02-01")))
                .containsExactly("1");
        assertThat(ids("hire_date", Map.of("from", "2020-02-02"))).containsExactly("2");
        assertThat(ids("hire_date", Map.of("to", "2026-01-15"))).containsExactly("1", "2");
    }

    @Test
    void wordsForDaysAreUnderstood() {
        assertThat(ids("hire_date", Map.of("from", "Today"))).containsExactly("2");
        assertThat(ids("hire_date", Map.of("to", "yesterday"))).containsExactly("1");
        assertThat(ids("hire_date", "TODAY")).containsExactly("2");
    }

    @Test
    void wordsForDaysAreEchoedAsTheDaysTheyMean() {
        assertThat(filter("hire_date", Map.of("from", "today")).conditions())
                .containsExactly(Map.entry("hire_date", Map.of("from", "2026-01-15")));
    }

    @Test
    void allConditionsMustHold() {
        Map<String, Object> where = Map.of("status", "active", "desk", 7);
        assertThat(PeopleFilter.of(where, SNAPSHOT, TODAY).of(SNAPSHOT.people()))
                .extracting(Employee::id)
                .containsExactly("2");
        assertThat(PeopleFilter.of(Map.of(), SNAPSHOT, TODAY).of(SNAPSHOT.people()))
                .hasSize(3);
    }

    @Test
    void rawKeysAreUnderstoodAndEchoedReadable() {
        assertThat(filter("dynamic_107", 7).conditions()).containsExactly(Map.entry("desk", 7));
    }

    @Test
    void anOptionThatNobodyHasIsStillAnOption() {
        assertThat(ids("status", "inactive")).isEmpty();
    }

    @Test
    void noIsAnAnswerEvenWhereNobodyGaveIt() {
        assertThat(ids("remote", false)).isEmpty();
        assertThat(ids("remote", true)).containsExactly("2");
    }

    @Test
    void aTextThatNobodyHasFindsNobody() {
        assertThat(ids("position", "Astronaut")).isEmpty();
    }

    @Test
    void aValueThatNobodyHasNamesTheNearest() {
        assertRefused("department", "Saless", "Nobody has department 'Saless'. Did you mean: Sales");
        assertRefused("department", "Xylophones", "Nobody has department 'Xylophones'. Existing: Küche, Sales");
        assertRefused("status", "activ", "Nobody has status 'activ'. Did you mean: active, inactive");
        assertRefused("team", "Core", "Nobody has team 'Core'.");
    }

    @Test
    void valuesOfTheWrongKindAreRefused() {
        assertRefused("desk", "seven", "desk is a number; 'seven' is not.");
        assertRefused("desk", Map.of("from", "x"), "desk is a number; 'x' is not.");
        assertRefused(
                "hire_date",
                "2026-02-30",
                "hire_date is a date written YYYY-MM-DD; '2026-02-30' is not one that exists.");
        assertRefused("desk", Map.of("from", 9, "to", 8), "In desk, 'to' 8 is before 'from' 9.");
        assertRefused(
                "hire_date",
                Map.of("from", "2026-02-01", "to", "2026-01-01"),
                "In hire_date, 'to' 2026-01-01 is before 'from' 2026-02-01.");
    }

    @Test
    void rangesNeedDatesOrNumbersAndTheirTwoEnds() {
        String department =
                "A condition on department is a value, a list of values, null, or for dates and numbers {\"from\": …, \"to\": …}.";
        assertRefused("department", Map.of("from", "A"), department);
        assertRefused("desk", Map.of("min", 1), department.replace("department", "desk"));
        assertRefused("desk", Map.of(), department.replace("department", "desk"));
    }

    @Test
    void hiddenAttributeCannotBeFilteredBy() {
        assertThatThrownBy(() -> filter("gender", "female"))
                .isInstanceOf(RefusedException.class)
                .hasMessage(
                        "'gender' is hidden by this server's policy; it can be neither shown nor filtered or sorted by."
                                + " describe_tenant tells why. The operator decides that with --hide and --expose, of which --hide wins.");
    }

    @Test
    void anUnreadableAttributeNamesTheScreenOfPersonio() {
        Snapshot narrow = People.snapshot(Tenants.reading("id", "first_name"));
        assertThatThrownBy(() -> PeopleFilter.of(Map.of("office", "Berlin"), narrow, TODAY))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage(
                        "'office' cannot be read with this Personio credential. In Personio: Marketplace > Connected"
                                + " integrations > your integration > readable employee attributes.");
    }

    @Test
    void anUnknownAttributeNamesTheNearest() {
        assertRefused(
                "departement", "Sales", "Unknown attribute 'departement'. Did you mean: department, department_id?");
        assertThatThrownBy(() -> filter("xylophone", 1))
                .message()
                .startsWith("Unknown attribute 'xylophone'. Known: id, ");
    }

    @Test
    void attributesAskedForAreSortedIntoVisibleHiddenAndUnreadable() {
        TenantSchema tenant = Tenants.reading("id", "team", "gender")
                .hiding(attribute -> attribute.key().equals("gender"));
        assertThat(VisibleAttributes.select(tenant, List.of("Team", "gender", "office")))
                .isEqualTo(new VisibleAttributes.Selection(List.of("team"), List.of("gender"), List.of("office")));
    }

    private static Snapshot departments(String... names) {
        return People.snapshot(IntStream.range(0, names.length)
                .mapToObj(i -> People.named(String.valueOf(i + 1), "Max", "Neu")
                        .with("department", names[i])
                        .employee())
                .toArray(Employee[]::new));
    }

    private static List<String> among(Snapshot snapshot, String key, Object wanted) {
        return PeopleFilter.of(Map.of(key, wanted), snapshot, TODAY).of(snapshot.people()).stream()
                .map(Employee::id)
                .toList();
    }

    private static PeopleFilter filter(String key, Object wanted) {
        return PeopleFilter.of(new HashMap<>(Collections.singletonMap(key, wanted)), SNAPSHOT, TODAY);
    }

    private static List<String> ids(String key, Object wanted) {
        PeopleFilter filter = filter(key, wanted);
        List<Employee> met = filter.of(SNAPSHOT.people());
        assertThat(filter.everybody(SortOrder.of("name", SNAPSHOT))).containsExactlyInAnyOrderElementsOf(met);
        return met.stream().map(Employee::id).toList();
    }

    private static void assertRefused(String key, Object wanted, String sentence) {
        assertThatThrownBy(() -> filter(key, wanted))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage(sentence);
    }
}
