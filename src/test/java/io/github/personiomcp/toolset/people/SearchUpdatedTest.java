package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The argument {@code updated_since} of {@code search_employees}, over readings of everybody at 9 and 10 o'clock on the 21st. */
class SearchUpdatedTest {

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final EmployeeDirectory directory = new EmployeeDirectory(employees, clock, Duration.ofMinutes(5));

    @Test
    void removedPeopleAreListedWithTheTimeInWhichThatIsKnown() {
        CheckedCalls search = read(Company.tenant());
        employees.remove("4");
        readAgain(Company.tenant());

        assertThat(search.json("updated_since", "2026-11-01", "where", Map.of("department", "Platform")))
                .isEqualTo(Json.compact("""
                {'employees': [
                  {'id': '2', 'name': 'Ben Öztürk', 'position': 'Engineer', 'department': 'Platform', 'team': 'Core',
                   'office': 'Berlin', 'status': 'active'}],
                 'total': 1, 'returned': 1, 'complete': true, 'as_of': '2026-11-21T10:00:00Z',
                 'filters': {'department': 'Platform', 'updated_since': '2026-11-01'},
                 'removed': [{'id': '4', 'name': 'Dora Lang'}],
                 'removals_known_since': '2026-11-21T09:00:00Z', 'removals_known_until': '2026-11-21T10:00:00Z',
                 'notes': ['removed holds whoever disappeared between 2026-11-21T09:00:00Z and 2026-11-21T10:00:00Z, whatever the other filters.']}"""));
    }

    @Test
    void nobodyIsSaidToHaveStayedAsLongAsThatIsNotKnown() {
        CheckedCalls search = read(Company.tenant());
        assertThat(search.result("updated_since", "2026-11-01"))
                .containsEntry("removed", List.of())
                .containsEntry("removals_known_since", "2026-11-21T09:00:00Z")
                .containsEntry("removals_known_until", "2026-11-21T09:00:00Z")
                .containsEntry("complete", true)
                .containsEntry(
                        "notes",
                        List.of("Who disappeared since then is not known yet: everybody was last read at"
                                + " 2026-11-21T09:00:00Z."));
    }

    @Test
    void removalsBeforeTheDayAreNotListed() {
        CheckedCalls search = read(Company.tenant());
        employees.remove("4");
        readAgain(Company.tenant());
        clock.advance(Duration.ofDays(1));
        employees.remove("5");
        readAgain(Company.tenant());

        assertThat(search.result("updated_since", "2026-11-22").get("removed"))
                .isEqualTo(List.of(Map.of("id", "5", "name", "Emil Lang")));
        assertThat((List<?>) search.result("updated_since", "2026-11-21").get("removed"))
                .hasSize(2);
    }

    @Test
    void withoutTheArgumentNothingIsSaidAboutRemovals() {
        CheckedCalls search = read(Company.tenant());
        assertThat(search.result()).doesNotContainKeys("removed", "notes");
    }

    @Test
    void whatTheDirectorySawChangeCountsWhateverPersoniosDateSays() {
        CheckedCalls search = read(Company.tenant());
        employees.put(Company.person("3", "Cleo", "Martin", "department", "Sales"));
        readAgain(Company.tenant());

        assertThat(search.records("employees", "updated_since", "2026-11-21"))
                .extracting(person -> person.get("name"))
                .containsExactly("Cleo Martin");
    }

    @Test
    void withoutPersoniosDateTheAnswerSaysSinceWhenItKnows() {
        TenantSchema undated =
                Company.tenant().hiding(attribute -> attribute.key().equals("last_modified_at"));
        CheckedCalls search = read(undated);
        employees.put(Company.person("3", "Cleo", "Martin", "department", "Sales"));
        readAgain(undated);

        Map<String, Object> found = search.result("updated_since", "2026-11-01");
        assertThat(found).containsEntry("total", 1).containsEntry("complete", false);
        assertThat(found.get("notes").toString())
                .contains(
                        "Found are the changes that this server saw since 2026-11-21T09:00:00Z; earlier ones are missing.");
        clock.advance(Duration.ofDays(1));
        readAgain(undated);
        assertThat(search.result("updated_since", "2026-11-22"))
                .containsEntry("total", 0)
                .containsEntry("complete", true);
    }

    @Test
    void removedPeopleComeWithTheFirstPageOnly() {
        CheckedCalls search = read(Company.tenant());
        employees.put(Company.person("3", "Cleo", "Martin", "department", "Sales"));
        employees.remove("4");
        readAgain(Company.tenant());
        Map<String, Object> first = search.result("updated_since", "2026-11-01", "limit", 1);
        Map<String, Object> second =
                search.result("updated_since", "2026-11-01", "limit", 1, "cursor", first.get("next_cursor"));

        assertThat(first).containsKey("removed");
        assertThat(second).doesNotContainKey("removed").containsEntry("complete", true);
    }

    @Test
    void manyRemovalsAreNotPassedOffAsAll() {
        IntStream.range(1000, 1201).forEach(id -> employees.put(Company.person("" + id, "Person", "" + id)));
        CheckedCalls search = read(Company.tenant());
        IntStream.range(1000, 1201).forEach(id -> employees.remove("" + id));
        readAgain(Company.tenant());

        Map<String, Object> found = search.result("updated_since", "2026-11-21");
        assertThat((List<?>) found.get("removed")).hasSize(200);
        assertThat(found).containsEntry("complete", false);
        assertThat(found.get("notes").toString()).contains("removed holds the latest 200 of 201. Ask for a later day.");
    }

    @Test
    void removalsAreKnownSinceTheLastOneThatIsLeftOut() {
        IntStream.range(1000, 1201).forEach(id -> employees.put(Company.person("" + id, "Person", "" + id)));
        CheckedCalls search = read(Company.tenant());
        employees.remove("1000");
        readAgain(Company.tenant());
        assertThat(search.result("updated_since", "2026-11-01"))
                .containsEntry("removals_known_since", "2026-11-21T09:00:00Z");
        IntStream.range(1001, 1201).forEach(id -> employees.remove("" + id));
        readAgain(Company.tenant());

        assertThat(search.result("updated_since", "2026-11-01"))
                .containsEntry("removals_known_since", "2026-11-21T10:00:00Z")
                .containsEntry("removals_known_until", "2026-11-21T11:00:00Z");
    }

    @Test
    void removalsAreKnownSinceTheDayWhereTheLogBeganBefore() {
        CheckedCalls search = read(Company.tenant());
        clock.advance(Duration.ofDays(1));
        readAgain(Company.tenant());

        assertThat(search.result("updated_since", "2026-11-22"))
                .containsEntry("removals_known_since", "2026-11-22T00:00:00Z")
                .containsEntry("removals_known_until", "2026-11-22T10:00:00Z");
    }

    private CheckedCalls read(TenantSchema tenant) {
        directory.reload(Contexts.reading(tenant));
        return new CheckedCalls(new SearchEmployeesTool(directory), tenant);
    }

    private void readAgain(TenantSchema tenant) {
        clock.advance(Duration.ofHours(1));
        directory.reload(Contexts.reading(tenant));
    }
}
