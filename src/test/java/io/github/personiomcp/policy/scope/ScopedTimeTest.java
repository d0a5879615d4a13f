package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsenceBalances.Balance;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.AttendanceWrites.Entry;
import io.github.personiomcp.domain.AttendanceWrites.Stored;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.Leave;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.fakes.FakeAbsenceWrites;
import io.github.personiomcp.testing.fakes.FakeAttendanceWrites;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a scope leaves of absences and attendances: all of people inside, nothing of others. Person 1 is outside, 2 and 3 are not. */
class ScopedTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final DateRange RANGE = new DateRange(DAY, DAY);
    private static final AbsenceTime TIME = new AbsenceTime(DAY, DAY, false, false, null, null);

    private final Insiders insiders = new Insiders(new Census(
            RowScope.of(List.of("office=Berlin")),
            new FakeEmployees(List.of(
                    People.named("1", "Rosa", "Berg").with("office", "Dublin").employee(),
                    People.named("2", "Ada", "Stein").with("office", "Berlin").employee(),
                    People.named("3", "Ben", "Moss").with("office", "Berlin").employee())),
            Clock.systemUTC()));
    private final FakeAbsenceWrites absences = new FakeAbsenceWrites(Leave.VACATION)
            .put("71", "1", Leave.VACATION, TIME, "approved")
            .put("72", "2", Leave.VACATION, TIME, "approved");
    private final FakeAttendanceWrites attendances =
            new FakeAttendanceWrites("Apollo").put("a1", entry("1"), "pending").put("a2", entry("2"), "confirmed");
    private final ScopedAbsenceWrites absenceWrites = new ScopedAbsenceWrites(insiders, absences);
    private final ScopedAttendanceWrites attendanceWrites = new ScopedAttendanceWrites(insiders, attendances);

    @Test
    void absencesOfPeopleInsideAreShown() {
        ScopedAbsences scoped = new ScopedAbsences(insiders, absences);
        List<AbsencePeriod> everybodys = absences.overlapping(RANGE, Set.of(), call());

        assertThat(everybodys).hasSize(2);
        assertThat(scoped.overlapping(RANGE, Set.of(), call()))
                .extracting(AbsencePeriod::id)
                .containsExactly("72");
        assertThat(scoped.withDurations(everybodys, call()))
                .extracting(AbsencePeriod::id)
                .containsExactly("72");
        assertThat(scoped.types(call())).containsExactly(Leave.VACATION);
    }

    @Test
    void absencesOfPeopleInsideAreRequestedChangedAndCancelled() {
        AbsenceWrites.Wanted wanted = new AbsenceWrites.Wanted("3", Leave.VACATION, TIME, null);
        assertThat(absenceWrites.request(wanted, call())).isEqualTo("new0");
        assertThat(absenceWrites.find("72", call())).isEqualTo(absences.find("72", call()));
        absenceWrites.update("72", TIME, "later", call());
        absenceWrites.cancel("72", call());

        assertThat(absences.written()).containsExactly("request new0", "update 72", "cancel 72");
    }

    @Test
    void absencesOfOthersAreNeitherFoundNorCancelled() {
        String unknown = "Personio has no absence with the id '71'; list_absences shows the ids.";
        assertThatThrownBy(() -> absenceWrites.find("71", call())).hasMessage(unknown);
        assertThatThrownBy(() -> absenceWrites.update("71", TIME, null, call())).hasMessage(unknown);
        assertThatThrownBy(() -> absenceWrites.cancel("71", call())).hasMessage(unknown);
        assertThat(absences.written()).isEmpty();
    }

    @Test
    void balancesOfPeopleInsideAreShown() {
        List<Balance> balance = List.of(new Balance(Leave.VACATION, BigDecimal.TEN, BigDecimal.ONE));
        ScopedBalances scoped = new ScopedBalances(insiders, (id, context) -> balance);

        assertThat(scoped.of("2", call())).isEqualTo(balance);
        assertThatThrownBy(() -> scoped.of("1", call())).hasMessage("There is no employee with the id 1.");
    }

    @Test
    void attendancesOfPeopleInsideAreShown() {
        ScopedAttendances scoped = new ScopedAttendances(insiders, attendances);
        assertThat(scoped.in(RANGE, Set.of(), call()))
                .extracting(AttendancePeriod::id)
                .containsExactly("a2");
    }

    @Test
    void attendancesOfPeopleInsideAreRecordedChangedAndDeleted() {
        assertThat(attendanceWrites.record(entry("3"), call()).id()).isEqualTo("new0");
        assertThat(attendanceWrites.find("a2", call())).isEqualTo(new Stored(entry("2"), "confirmed"));
        attendanceWrites.update("a2", entry("2"), entry("2"), call());
        attendanceWrites.delete("a2", call());

        assertThat(attendances.written()).containsExactly("record new0", "update a2", "delete a2");
        assertThat(attendanceWrites.projects(call())).containsExactly("Apollo");
    }

    @Test
    void attendancesOfOthersAreNeitherFoundNorDeletedNorHandedToThem() {
        String unknown = "Personio has no attendance with the id 'a1'; list_attendances shows the ids.";
        assertThatThrownBy(() -> attendanceWrites.find("a1", call())).hasMessage(unknown);
        assertThatThrownBy(() -> attendanceWrites.delete("a1", call())).hasMessage(unknown);
        assertThatThrownBy(() -> attendanceWrites.update("a1", entry("2"), entry("2"), call()))
                .hasMessage(unknown);
        assertThatThrownBy(() -> attendanceWrites.update("a2", entry("2"), entry("1"), call()))
                .hasMessage("There is no employee with the id 1.");
        assertThat(attendances.written()).isEmpty();
    }

    @Test
    void numberIsSaidToBeAnIdOfTheApiThatCannotChangeAttendances() {
        attendances.put("7", entry("1"), "pending");
        assertThatThrownBy(() -> attendanceWrites.find("7", call()))
                .hasMessageEndingWith(
                        "A number is an id of Personio's v1 API, where attendances cannot be changed any more.");
    }

    private static Entry entry(String employee) {
        return new Entry(employee, Kind.WORK, DAY.atTime(8, 0), DAY.atTime(9, 0), null, null);
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
