package io.github.personiomcp.toolset.absences;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAbsences;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.toolset.PeriodArguments;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhoIsOutToolTest {

    private static final AbsenceType REMOTE = new AbsenceType("Mobiles Arbeiten", "offsite_work");

    private final List<AbsencePeriod> periods = new ArrayList<>(List.of(
            Periods.days("3", "approved", "2026-11-20", "2026-11-24"),
            Periods.days("2", "approved", "2026-11-24", "2026-11-27"),
            Periods.days("1", "pending", "2026-11-26", "2026-11-27"),
            Periods.days("4", "approved", "2026-11-20", "2026-11-30"),
            Periods.days("5", "rejected", "2026-11-23", "2026-11-27")));

    @Test
    void oneRecordAPersonConfirmedOnesFirstByDepartmentAndName() {
        assertThat(calls().json("period", "next_week")).isEqualTo(Json.compact("""
                {'people': [
                  {'id': '2', 'name': 'Ben Öztürk', 'department': 'Platform', 'from': '2026-11-24', 'to': '2026-11-27',
                   'type': 'Paid vacation', 'confirmed': true},
                  {'id': '3', 'name': 'Cleo Martin', 'department': 'Platform', 'from': '2026-11-20', 'to': '2026-11-24',
                   'type': 'Paid vacation', 'confirmed': true},
                  {'id': '1', 'name': 'Ada Stein', 'department': 'Management', 'from': '2026-11-26', 'to': '2026-11-27',
                   'type': 'Paid vacation', 'confirmed': false}],
                 'total': 2, 'returned': 3, 'complete': true, 'as_of': '2026-11-21T09:00:00Z',
                 'pending_total': 1, 'selected': 4, 'most_out_on': {'date': '2026-11-24', 'people': 2},
                 'from': '2026-11-23', 'to': '2026-11-29', 'time_zone': 'Europe/Berlin'}"""));
    }

    @Test
    void todayIsMeantWhereNoDayIsGiven() {
        assertThat(calls().result())
                .containsEntry("from", "2026-11-21")
                .containsEntry("to", "2026-11-21")
                .containsEntry("total", 1L);
        assertThat(ids("date", "tomorrow")).containsExactly("3");
        assertThat(ids("date", "2026-11-25")).containsExactly("2");
        assertThat(calls().refusal("date", "today", "period", "next_week")).contains("only one of the three");
        assertThat(calls().refusal("from", "today")).contains("both from and to");
    }

    @Test
    void severalPeriodsOfAPersonStayApartInOneRecord() {
        periods.add(Periods.days("3", "pending", "2026-11-25", "2026-11-25"));
        periods.add(Periods.days("3", "approved", "2026-11-27", null));
        periods.add(Periods.hours("3", "approved", "2026-11-23", "09:00", "11:00", "2"));

        assertThat(calls().records("people", "period", "next_week"))
                .filteredOn("id", "3")
                .singleElement()
                .extracting(WireJson::text)
                .isEqualTo(Json.compact("""
                        {'id': '3', 'name': 'Cleo Martin', 'department': 'Platform', 'from': '2026-11-20', 'to': '2026-11-24',
                         'type': 'Paid vacation', 'confirmed': true, 'further': [
                           {'from': '2026-11-27', 'type': 'Paid vacation', 'confirmed': true},
                           {'from': '2026-11-23', 'to': '2026-11-23', 'from_time': '09:00', 'to_time': '11:00',
                            'type': 'Doctor visit', 'confirmed': true},
                           {'from': '2026-11-25', 'to': '2026-11-25', 'type': 'Paid vacation', 'confirmed': false}]}"""));
    }

    @Test
    void whoIsAtWorkForSomeOfEachDayIsMarked() {
        periods.clear();
        periods.add(Periods.hours("1", "approved", "2026-11-23", "09:00", "11:00", "2"));
        periods.add(Periods.halves("2", "approved", "2026-11-22", "2026-11-23", false, true));
        periods.add(Periods.halves("3", "approved", "2026-11-23", "2026-11-23", true, false));
        periods.add(Periods.halves("3", "approved", "2026-11-23", "2026-11-23", false, true));
        periods.add(Periods.halves("5", "approved", "2026-11-23", "2026-11-23", false, true));
        periods.add(Periods.halves("5", "pending", "2026-11-23", "2026-11-23", true, false));

        Map<String, Object> monday = calls().result("date", "2026-11-23");
        assertThat(monday)
                .containsEntry("total", 4L)
                .containsEntry("most_out_on", Map.of("date", "2026-11-23", "people", 1L));
        assertThat(calls().records("people", "date", "2026-11-23"))
                .filteredOn(person -> person.containsKey("part_day"))
                .extracting(person -> person.get("id"))
                .containsExactlyInAnyOrder("1", "2", "5");
        assertThat(calls().records("people", "from", "2026-11-22", "to", "2026-11-23"))
                .filteredOn("id", "2")
                .singleElement()
                .satisfies(ben -> assertThat(ben).containsEntry("to_half", true).doesNotContainKey("part_day"));
    }

    @Test
    void workElsewhereIsNotAbsence() {
        periods.clear();
        periods.add(Periods.days("2", "approved", "2026-11-23", "2026-11-27").withType(REMOTE));

        assertThat(calls().result("period", "next_week"))
                .containsEntry("total", 0L)
                .containsEntry("selected", 4);
    }

    @Test
    void whatIsNeitherApprovedNorRefusedIsPending() {
        periods.clear();
        for (String status : List.of("pending", "deletion_pending", "substitute_requested", "rejected", "cancelled")) {
            periods.clear();
            periods.add(Periods.days("2", status, "2026-11-23", "2026-11-27"));
            boolean refused = status.equals("rejected") || status.equals("cancelled");
            assertThat(calls().result("period", "next_week"))
                    .as(status)
                    .containsEntry("total", 0L)
                    .containsEntry("pending_total", refused ? 0L : 1L)
                    .doesNotContainKey("most_out_on");
        }
    }

    @Test
    void scopeIsTheSelectedPeopleWhoHaveNotLeft() {
        assertThat(calls().result("period", "next_week", "where", Map.of("department", "platform")))
                .containsEntry("selected", 2)
                .containsEntry("total", 2L)
                .containsEntry("filters", Map.of("department", "platform"));
        assertThat(calls().result("period", "next_week", "where", Map.of("department", "Sales")))
                .containsEntry("selected", 0)
                .containsEntry("total", 0L);
    }

    @Test
    void reportsAreEverybodyBelowAManager() {
        FakeAbsences absences = new FakeAbsences(periods);
        assertThat(calls(absences, Company.tenant()).result("period", "next_week", "reports_of", "ada@example.com"))
                .containsEntry("selected", 3)
                .containsEntry("total", 2L)
                .containsEntry("pending_total", 0L)
                .containsEntry("filters", Map.of("reports_of", "Ada Stein"));
        assertThat(absences.asked()).containsExactlyInAnyOrder("2", "3", "5");
        assertThat(calls().result(
                                "period", "next_week", "reports_of", "1", "where", Map.of("office", List.of("Madrid"))))
                .containsEntry("selected", 1);
        assertThat(calls().refusal("reports_of", "Lang")).contains("any of 2 people");
    }

    @Test
    void withoutSupervisorsThereIsNobodyBelow() {
        TenantSchema blind =
                Company.tenant().hiding(attribute -> attribute.key().startsWith("supervisor"));

        assertThat(calls(new FakeAbsences(periods), blind).refusal("reports_of", "ada"))
                .contains("'supervisor_id' is hidden by this server's policy");
        assertThat(calls(new FakeAbsences(periods), blind).result()).containsEntry("selected", 4);
    }

    @Test
    void nobodySelectedMeansNobodyNotEverybody() {
        FakeAbsences absences = new FakeAbsences(periods);

        assertThat(calls(absences, Company.tenant()).result("period", "next_week", "reports_of", "emil"))
                .containsEntry("selected", 0)
                .containsEntry("people", List.of());
        assertThat(absences.asked()).containsExactly("nothing was asked");
    }

    @Test
    void leaveThatIsOnlyAStatusIsSaid() {
        assertThat(notes("date", "2026-11-25"))
                .singleElement()
                .asString()
                .contains("status today is 'leave'", "(1): Cleo Martin.");
        assertThat(notes("date", "2026-11-24")).isEmpty();
        assertThat(notes("date", "2026-11-19"))
                .as("a status says nothing of the past")
                .isEmpty();
        assertThat(notes("date", "2026-11-25", "where", Map.of("department", "Product")))
                .isEmpty();
    }

    @Test
    void absencesOfPeopleWhomTheCredentialCannotSeeAreSaid() {
        periods.add(Periods.days("99", "approved", "2026-11-24", "2026-11-24"));
        periods.add(Periods.days("99", "approved", "2026-11-26", "2026-11-26"));

        assertThat(notes("period", "next_week")).singleElement().asString().startsWith("1 more with absences");
        assertThat(calls().result("period", "next_week")).containsEntry("total", 2L);
    }

    @Test
    void withoutTheStatusItIsSaidThatPeopleWhoLeftMayBeAmongThem() {
        TenantSchema blind =
                Company.tenant().hiding(attribute -> attribute.key().equals("status"));

        assertThat(calls(new FakeAbsences(periods), blind).result("period", "next_week"))
                .containsEntry("selected", 5)
                .containsEntry("total", 3L)
                .hasEntrySatisfying(
                        "notes", notes -> assertThat(notes.toString()).contains("people who have left"));
    }

    @Test
    void whatMustBeToldOfAKindIsToldWhereItIsShown() {
        AbsenceType veiled = new AbsenceType("absent", "undefined", Unit.UNKNOWN, Message.of("Ask the operator."));
        periods.add(Periods.days("2", "approved", "2026-12-07", "2026-12-07").withType(veiled));
        periods.add(Periods.days("3", "approved", "2026-12-07", "2026-12-07").withType(veiled));

        assertThat(notes("date", "2026-12-07")).isEqualTo(List.of("Ask the operator."));
        assertThat(notes("date", "2026-11-24")).isEmpty();
    }

    @Test
    void cursorWalkMeetsEverybodyOnce() {
        Map<String, Object> first = calls().result("period", "next_week", "limit", 2);

        assertThat(first)
                .containsEntry("complete", false)
                .containsEntry("returned", 2)
                .containsEntry("total", 2L);
        assertThat(ids("period", "next_week", "limit", 2, "cursor", first.get("next_cursor")))
                .containsExactly("1");
    }

    private List<Object> ids(Object... namesAndValues) {
        return calls().records("people", namesAndValues).stream()
                .map(row -> row.get("id"))
                .toList();
    }

    private List<?> notes(Object... namesAndValues) {
        return (List<?>) calls().result(namesAndValues).getOrDefault("notes", List.of());
    }

    private CheckedCalls calls() {
        return calls(new FakeAbsences(periods), Company.tenant());
    }

    private static CheckedCalls calls(FakeAbsences absences, TenantSchema tenant) {
        List<Employee> people = Company.people();
        return new CheckedCalls(
                new WhoIsOutTool(
                        new EmployeeDirectory(new FakeEmployees(people), CheckedCalls.CLOCK, Duration.ofMinutes(5)),
                        new PeriodArguments(CheckedCalls.CLOCK, ZoneId.of("Europe/Berlin")),
                        absences),
                tenant);
    }
}
