package io.github.personiomcp.toolset.attendances;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAttendances;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.toolset.PeriodArguments;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListAttendancesToolTest {

    private final FakeAttendances attendances = new FakeAttendances(List.of(
            work("w3", "3", "2026-11-17", "22:00", "06:00", 450, null),
            work("w2", "2", "2026-11-17", "13:00", null, 0, null),
            work("w1", "2", "2026-11-17", "08:00:30", "12:00", 240, "Apollo"),
            new AttendancePeriod(
                    "b1", "2", LocalDate.parse("2026-11-17"), null, null, Kind.BREAK, 30, null, "confirmed"),
            work("w0", "2", "2026-11-16", "08:00", "16:00", 480, null),
            work("w9", "99", "2026-11-18", "08:00", "09:00", 60, null)));
    private final CheckedCalls list = calls(Company.people(), attendances);

    @Test
    void workAndBreaksByDateNameAndTimeWithTotals() {
        assertThat(list.json("period", "this_week", "employees", List.of("ben", "cleo")))
                .isEqualTo(Json.compact("""
                {'attendances': [
                  {'id': 'w0', 'employee_id': '2', 'employee': 'Ben Öztürk', 'date': '2026-11-16', 'from': '08:00',
                   'to': '16:00', 'kind': 'work', 'status': 'confirmed'},
                  {'id': 'w1', 'employee_id': '2', 'employee': 'Ben Öztürk', 'date': '2026-11-17', 'from': '08:00',
                   'to': '12:00', 'kind': 'work', 'project': 'Apollo', 'status': 'confirmed'},
                  {'id': 'w2', 'employee_id': '2', 'employee': 'Ben Öztürk', 'date': '2026-11-17', 'from': '13:00',
                   'kind': 'work', 'status': 'confirmed'},
                  {'id': 'b1', 'employee_id': '2', 'employee': 'Ben Öztürk', 'date': '2026-11-17', 'kind': 'break',
                   'minutes': 30, 'status': 'confirmed'},
                  {'id': 'w3', 'employee_id': '3', 'employee': 'Cleo Martin', 'date': '2026-11-17', 'from': '22:00',
                   'to': '06:00', 'kind': 'work', 'status': 'confirmed'}],
                 'total': 5, 'returned': 5, 'complete': true, 'as_of': '2026-11-21T09:00:00Z',
                 'from': '2026-11-16', 'to': '2026-11-22', 'time_zone': 'Europe/Berlin',
                 'filters': {'employees': ['Ben Öztürk', 'Cleo Martin']},
                 'totals': [
                  {'employee_id': '2', 'employee': 'Ben Öztürk', 'work_minutes': 720, 'break_minutes': 30},
                  {'employee_id': '3', 'employee': 'Cleo Martin', 'work_minutes': 450, 'break_minutes': 0}]}"""));
    }

    @Test
    void totalsAreOverTheWholeSelectionNotThePage() {
        Map<String, Object> whole = list.result("period", "this_week");
        Map<String, Object> first = list.result("period", "this_week", "limit", 1);
        Map<String, Object> second = list.result("period", "this_week", "limit", 1, "cursor", first.get("next_cursor"));

        assertThat(first)
                .containsEntry("returned", 1)
                .containsEntry("complete", false)
                .containsEntry("total", 6);
        assertThat(first.get("totals")).isEqualTo(whole.get("totals"));
        assertThat(second.get("totals")).isEqualTo(whole.get("totals"));
        assertThat(whole).containsEntry("complete", true).doesNotContainKey("notes");
    }

    @Test
    void cutOfTotalsIsSaid() {
        CheckedCalls crowd = crowd(30);

        assertThat(crowd.result("period", "this_week"))
                .containsEntry("complete", false)
                .containsEntry(
                        "notes",
                        List.of("Totals of 20 out of 30 people are shown; raise limit or narrow with employees or"
                                + " where."))
                .satisfies(result -> assertThat((List<?>) result.get("totals")).hasSize(20));
        assertThat(crowd.result("period", "this_week", "limit", 30))
                .containsEntry("complete", true)
                .satisfies(result -> assertThat((List<?>) result.get("totals")).hasSize(30));
    }

    @Test
    void totalsOfAsManyPeopleAsMayBeAskedForLeaveRoomForRecords() {
        Map<String, Object> result = crowd(500).result("period", "this_week", "limit", 500);

        assertThat((List<?>) result.get("totals")).hasSize(500);
        assertThat((List<?>) result.get("attendances")).hasSizeGreaterThan(20);
        assertThat(result)
                .containsEntry("total", 500)
                .containsEntry("complete", false)
                .containsKey("next_cursor");
    }

    @Test
    void somebodyWhoIsNoLongerThereIsShownById() {
        assertThat(list.records("attendances", "from", "2026-11-18", "to", "2026-11-18"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("employee", "99"));
    }

    @Test
    void nobodySelectedMeansNobodyNotEverybody() {
        assertThat(list.result("period", "this_week", "employees", "ben", "where", Map.of("department", "Sales")))
                .containsEntry("total", 0)
                .containsEntry("totals", List.of());
        assertThat(attendances.asked()).containsExactly("nothing was asked");
    }

    @Test
    void rejectedPeriodsAreListedButNotCounted() {
        LocalDate day = LocalDate.parse("2026-11-17");
        FakeAttendances rejected = new FakeAttendances(List.of(
                work("w", "2", "2026-11-17", "08:00", "12:00", 240, null),
                new AttendancePeriod("r", "2", day, null, null, Kind.WORK, 60, null, "rejected"),
                new AttendancePeriod("b", "2", day, null, null, Kind.BREAK, 30, null, "rejected")));

        Map<String, Object> result = calls(Company.people(), rejected).result("period", "this_week");

        assertThat(result).containsEntry("total", 3);
        assertThat(result.get("totals").toString()).contains("work_minutes=240", "break_minutes=0");
    }

    /** A company in which everybody worked for an hour. */
    private static CheckedCalls crowd(int count) {
        List<Employee> people = IntStream.range(0, count)
                .mapToObj(i -> Company.person(String.valueOf(1_000_000 + i), "Maximiliane", "Oberhuber-Lindqvist " + i))
                .toList();
        List<AttendancePeriod> hours = people.stream()
                .map(person -> work("w" + person.id(), person.id(), "2026-11-17", "08:00", "09:00", 60, null))
                .toList();
        return calls(people, new FakeAttendances(hours));
    }

    private static CheckedCalls calls(List<Employee> people, FakeAttendances attendances) {
        return new CheckedCalls(
                new ListAttendancesTool(
                        new EmployeeDirectory(new FakeEmployees(people), CheckedCalls.CLOCK, Duration.ofMinutes(5)),
                        new PeriodArguments(CheckedCalls.CLOCK, ZoneId.of("Europe/Berlin")),
                        attendances),
                Company.tenant());
    }

    private static AttendancePeriod work(
            String id,
            String employee,
            String date,
            String from,
            @Nullable String to,
            long minutes,
            @Nullable String project) {
        LocalTime end = Stream.ofNullable(to).map(LocalTime::parse).findFirst().orElse(null);
        return new AttendancePeriod(
                id,
                employee,
                LocalDate.parse(date),
                LocalTime.parse(from),
                end,
                Kind.WORK,
                minutes,
                project,
                "confirmed");
    }
}
