package io.github.personiomcp.toolset.absences;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAbsences;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.toolset.PeriodArguments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListAbsencesToolTest {

    private static final AbsenceType VACATION = new AbsenceType("Paid vacation", "paid_vacation");
    private static final AbsenceType PARENTAL = new AbsenceType("Parental leave", "parental_leave");
    private static final AbsenceType DOCTOR = new AbsenceType("Doctor visit", "other");

    private final FakeAbsences absences = new FakeAbsences(List.of(
            new AbsencePeriod(
                    "30",
                    "2",
                    "B. Öztürk",
                    DOCTOR,
                    "approved",
                    LocalDate.parse("2026-11-18"),
                    LocalDate.parse("2026-11-18"),
                    false,
                    false,
                    LocalTime.parse("09:00"),
                    LocalTime.parse("10:30:59"),
                    ZoneId.of("Europe/Berlin"),
                    null,
                    new BigDecimal("1.5")),
            days("20", "3", VACATION, "pending", "2026-11-16", "2026-11-17", true, true, "1"),
            days("10", "2", VACATION, "approved", "2026-11-12", "2026-11-16", false, true, "2.5"),
            days("50", "5", VACATION, "rejected", "2026-11-20", "2026-11-20", false, false, "1"),
            days("40", "99", PARENTAL, "approved", "2026-01-01", null, false, false, "230")));
    private final CheckedCalls list = listing(absences);

    @Test
    void daysAndHoursHalfDaysAndOpenEndsInOneListByDateAndName() {
        assertThat(list.json("period", "this_week")).isEqualTo(Json.compact("""
                {'absences': [
                  {'id': '40', 'employee_id': '99', 'employee': 'As sent', 'type': 'Parental leave', 'status': 'approved',
                   'from': '2026-01-01', 'days': 230},
                  {'id': '10', 'employee_id': '2', 'employee': 'Ben Öztürk', 'type': 'Paid vacation', 'status': 'approved',
                   'from': '2026-11-12', 'to': '2026-11-16', 'to_half': true, 'days': 2.5},
                  {'id': '20', 'employee_id': '3', 'employee': 'Cleo Martin', 'type': 'Paid vacation', 'status': 'pending',
                   'from': '2026-11-16', 'to': '2026-11-17', 'from_half': true, 'to_half': true, 'days': 1},
                  {'id': '30', 'employee_id': '2', 'employee': 'Ben Öztürk', 'type': 'Doctor visit', 'status': 'approved',
                   'from': '2026-11-18', 'to': '2026-11-18', 'from_time': '09:00', 'to_time': '10:30', 'hours': 1.5},
                  {'id': '50', 'employee_id': '5', 'employee': 'Emil Lang', 'type': 'Paid vacation', 'status': 'rejected',
                   'from': '2026-11-20', 'to': '2026-11-20', 'days': 1}],
                 'total': 5, 'returned': 5, 'complete': true, 'as_of': '2026-11-21T09:00:00Z',
                 'from': '2026-11-16', 'to': '2026-11-22', 'time_zone': 'Europe/Berlin'}"""));
        assertThat(absences.asked()).isEmpty();
    }

    @Test
    void absencesAreToldEvenWhereThereWasNoTimeToReadHowLongTheyAre() {
        AbsencePeriod period = days("10", "2", VACATION, "approved", "2026-11-12", "2026-11-16", false, true, "2.5");
        CheckedCalls hurried = listing(new FakeAbsences(List.of(period.lasting(null, null))).hurriedAfter(0));

        Map<String, Object> result = hurried.result("period", "this_week");

        assertThat(result).containsEntry("total", 1).containsEntry("complete", false);
        assertThat(String.valueOf(result.get("notes"))).contains("How long each absence takes is missing: ask again");
    }

    @Test
    void pageEndsWhereTheTimeForDurationsDoes() {
        absences.hurriedAfter(2);

        Map<String, Object> first = list.result("period", "this_week");

        assertThat(first).containsEntry("total", 5).containsEntry("returned", 2).containsEntry("complete", false);
        assertThat(String.valueOf(first.get("notes"))).contains("ends after 2 of 5 absences", "next_cursor");
        assertThat(ids("period", "this_week", "cursor", first.get("next_cursor")))
                .containsExactly("20", "30");
    }

    @Test
    void timesOfAnotherZoneNameItAndThoseOfNoneAreSaidToBeTakenAsLocal() {
        CheckedCalls abroad = listing(new FakeAbsences(List.of(
                Periods.inZone("Europe/Berlin", "2", "2026-11-16"),
                Periods.inZone("Europe/Madrid", "3", "2026-11-17"),
                Periods.inZone(null, "5", "2026-11-18"))));

        assertThat(abroad.records("absences", "period", "this_week"))
                .extracting(row -> row.getOrDefault("time_zone", "the answer's"))
                .containsExactly("the answer's", "Europe/Madrid", "the answer's");
        assertThat(abroad.result("period", "this_week"))
                .containsEntry(
                        "notes",
                        List.of(
                                "Personio names no time zone for 1 of the absences on all pages: their times are taken as in Europe/Berlin,"
                                        + " which may not be where the person is."));
    }

    @Test
    void periodMustShareADayWithTheRange() {
        assertThat(ids("from", "2026-11-17", "to", "2026-11-17")).containsExactly("40", "20");
        assertThat(ids("from", "2025-12-01", "to", "2025-12-31")).isEmpty();
        assertThat(ids("from", "2031-01-01", "to", "2031-01-01")).containsExactly("40");
    }

    @Test
    void typeIsUnderstoodWhateverItsCase() {
        assertThat(ids("period", "this_week", "absence_type", "paid VACATION")).containsExactly("10", "20", "50");
        assertThat(list.result("period", "this_week", "absence_type", List.of("Parental leave", "Doctor visit")))
                .containsEntry("total", 2)
                .containsEntry("filters", Map.of("absence_type", List.of("Parental leave", "Doctor visit")));
    }

    @Test
    void unknownTypeIsRefusedWithTheNearest() {
        assertThat(list.refusal("period", "this_week", "absence_type", "vacation"))
                .isEqualTo("Unknown absence_type 'vacation'. Did you mean 'Paid vacation'?");
    }

    @Test
    void noteOfAKindIsToldOnceWhereTheKindIsInTheAnswer() {
        AbsenceType veiled = new AbsenceType("absent", "undefined", Unit.UNKNOWN, Message.of("Ask the operator."));
        CheckedCalls withNotes = listing(new FakeAbsences(List.of(
                days("1", "2", veiled, "approved", "2026-11-16", "2026-11-16", false, false, "1"),
                days("2", "3", veiled, "approved", "2026-11-17", "2026-11-17", false, false, "1"),
                days("3", "5", VACATION, "approved", "2026-11-18", "2026-11-18", false, false, "1"))));

        assertThat(withNotes.result("period", "this_week")).containsEntry("notes", List.of("Ask the operator."));
        assertThat(withNotes.result("period", "this_week", "absence_type", "paid vacation"))
                .containsEntry("total", 1)
                .doesNotContainKey("notes");
        assertThat(withNotes.result("from", "2026-11-18", "to", "2026-11-18")).doesNotContainKey("notes");
    }

    @Test
    void unknownTypeIsRefusedWithTheNotesOfTheKnownOnes() {
        AbsenceType veiled = new AbsenceType("absent", "undefined", Unit.UNKNOWN, Message.of("Ask the operator."));
        CheckedCalls withNotes = listing(new FakeAbsences(
                List.of(days("1", "2", veiled, "approved", "2026-11-16", "2026-11-16", false, false, "1"))));

        assertThat(withNotes.refusal("period", "this_week", "absence_type", "Krankheit"))
                .isEqualTo("Unknown absence_type 'Krankheit'. Accepted: absent. Ask the operator.");
        assertThat(withNotes.refusal("period", "this_week", "status", "aproved"))
                .isEqualTo("Unknown status 'aproved'. Did you mean 'approved'?");
    }

    @Test
    void statusTakesOneWordOrSeveral() {
        assertThat(ids("period", "this_week", "status", "pending")).containsExactly("20");
        assertThat(ids("period", "this_week", "status", "Pending")).containsExactly("20");
        assertThat(list.result("period", "this_week", "status", List.of("pending", "rejected")))
                .containsEntry("total", 2)
                .containsEntry("filters", Map.of("status", List.of("pending", "rejected")));
        assertThat(list.refusal("period", "this_week", "status", "aproved")).contains("Did you mean 'approved'?");
    }

    @Test
    void whereSelectsThePeopleWhoseAbsencesAreRead() {
        assertThat(list.result("period", "this_week", "where", Map.of("department", "platform")))
                .containsEntry("total", 3)
                .containsEntry("filters", Map.of("department", "platform"));
        assertThat(absences.asked()).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void employeesAreUnderstoodByIdEmailAndName() {
        assertThat(list.result("period", "this_week", "employees", List.of("2", "cleo@example.com", "Ben Öztürk")))
                .containsEntry("total", 3)
                .containsEntry("filters", Map.of("employees", List.of("Ben Öztürk", "Cleo Martin")));
        assertThat(ids("period", "this_week", "employees", "emil")).containsExactly("50");
        assertThat(list.refusal("period", "this_week", "employees", "Lang")).contains("any of 2 people");
    }

    @Test
    void nobodySelectedMeansNobodyNotEverybody() {
        assertThat(list.result("period", "this_week", "employees", "ben", "where", Map.of("department", "Sales")))
                .containsEntry("total", 0)
                .containsEntry("complete", true);
        assertThat(absences.asked()).containsExactly("nothing was asked");
    }

    @Test
    void cursorWalkMeetsEveryPeriodOnce() {
        Map<String, Object> first = list.result("period", "this_week", "limit", 3);
        assertThat(first).containsEntry("total", 5).containsEntry("returned", 3).containsEntry("complete", false);

        assertThat(ids("period", "this_week", "limit", 3, "cursor", first.get("next_cursor")))
                .containsExactly("30", "50");
    }

    @Test
    void daysMustBeSaid() {
        assertThat(list.refusal()).contains("Say which days");
    }

    private static CheckedCalls listing(FakeAbsences absences) {
        return new CheckedCalls(
                new ListAbsencesTool(
                        new EmployeeDirectory(
                                new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5)),
                        new PeriodArguments(CheckedCalls.CLOCK, ZoneId.of("Europe/Berlin")),
                        absences),
                Company.tenant());
    }

    private List<Object> ids(Object... namesAndValues) {
        return list.records("absences", namesAndValues).stream()
                .map(row -> row.get("id"))
                .toList();
    }

    private static AbsencePeriod days(
            String id,
            String employee,
            AbsenceType type,
            String status,
            String from,
            @Nullable String to,
            boolean fromHalf,
            boolean toHalf,
            String days) {
        return new AbsencePeriod(
                id,
                employee,
                "As sent",
                type,
                status,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                fromHalf,
                toHalf,
                null,
                null,
                null,
                new BigDecimal(days),
                null);
    }
}
