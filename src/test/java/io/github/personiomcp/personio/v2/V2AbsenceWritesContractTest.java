package io.github.personiomcp.personio.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AbsenceWrites.Wanted;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.testing.AbsenceWritesContract;
import io.github.personiomcp.testing.DemoApi;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

final class V2AbsenceWritesContractTest extends AbsenceWritesContract {

    private static final LocalDate FIRST = LocalDate.parse("2027-06-01");

    @Override
    protected AbsenceWrites over(DemoApi demo) {
        ApiClient client = demo.client(new V2Auth());
        return new V2AbsenceWrites(client, new V2Absences(client, demo.clock), AbsenceIds.untranslated());
    }

    @Override
    protected Absences list(DemoApi demo) {
        return new V2Absences(demo.client(new V2Auth()), demo.clock);
    }

    @Test
    void changeOfDaysAndOfHours() {
        AbsenceWrites writes = over(api);
        String days = writes.request(
                new Wanted(person(), type("Paid vacation"), days(FIRST, 2, false, false), "trip"), call());
        AbsenceTime shorter = days(FIRST, 1, true, false);
        writes.update(days, shorter, null, call());
        assertThat(AbsenceTime.of(writes.find(days, call()).period())).isEqualTo(shorter);

        LocalDate later = FIRST.plusDays(5);
        AbsenceTime hours = new AbsenceTime(later, later, false, false, LocalTime.of(9, 0), LocalTime.of(10, 0));
        String hourly = writes.request(
                new Wanted(person(), type("Time off in lieu"), days(later, 2, false, false), null), call());
        writes.update(hourly, hours, null, call());
        assertThat(AbsenceTime.of(writes.find(hourly, call()).period())).isEqualTo(hours);
    }

    @Test
    void changeIsJudgedByTheUnitThatIsStored() {
        AbsenceWrites writes = over(api);
        String id =
                writes.request(new Wanted(person(), type("Paid vacation"), days(FIRST, 2, false, false), null), call());
        AbsenceTime hours = new AbsenceTime(FIRST, FIRST, false, false, LocalTime.of(9, 0), LocalTime.of(10, 0));

        assertThatThrownBy(() -> writes.update(id, hours, null, call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("counted in days");
    }
}
