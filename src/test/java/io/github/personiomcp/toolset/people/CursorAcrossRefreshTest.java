package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list of people that is read page by page while the directory goes on. */
class CursorAcrossRefreshTest {

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final EmployeeDirectory directory = new EmployeeDirectory(employees, clock, Duration.ofMinutes(5));
    private final CheckedCalls search = new CheckedCalls(new SearchEmployeesTool(directory), Company.tenant());

    @Test
    void aListThatIsStillTheSameGoesOn() {
        Object cursor = firstPage();
        employees.put(Company.person("1", "Ada", "Stein", "position", "President"));
        refresh();

        assertThat(names(page(cursor))).containsExactly("Cleo Martin", "Dora Lang");
        assertThat(page(cursor)).doesNotContainKey("notes").containsEntry("as_of", "2026-11-21T10:00:00Z");
        assertThat(page(page(cursor).get("next_cursor"))).containsEntry("complete", true);
    }

    @Test
    void aListThatSomebodyJoinedSaysThatItsCursorsExpired() {
        Object cursor = firstPage();
        employees.put(Company.person("6", "Aaron", "Abel"));
        refresh();
        requireExpired(cursor);
    }

    @Test
    void aListThatSomebodyLeftSaysThatItsCursorsExpired() {
        Object cursor = firstPage();
        employees.remove("5");
        refresh();
        requireExpired(cursor);
    }

    @Test
    void aListInAnotherOrderSaysThatItsCursorsExpired() {
        Object cursor = firstPage();
        employees.put(Company.person("1", "Zoe", "Stein"));
        refresh();
        requireExpired(cursor);
    }

    private void requireExpired(Object cursor) {
        Map<String, Object> last = page(cursor);
        while (last.containsKey("next_cursor")) {
            last = page(last.get("next_cursor"));
        }
        assertThat(last).containsEntry("complete", false);
        assertThat(last.get("notes").toString()).contains("Start again without cursor");
    }

    private Object firstPage() {
        Map<String, Object> first = search.result("limit", 2);
        assertThat(names(first)).containsExactly("Ada Stein", "Ben Öztürk");
        return first.get("next_cursor");
    }

    private Map<String, Object> page(Object cursor) {
        return search.result("limit", 2, "cursor", cursor);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> names(Map<String, Object> page) {
        return ((List<Map<String, Object>>) page.get("employees"))
                .stream().map(person -> person.get("name")).toList();
    }

    private void refresh() {
        clock.advance(Duration.ofHours(1));
        directory.reload(Contexts.reading(Company.tenant()));
    }
}
