package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.personio.v1.AbsenceWire.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The times of absences counted in hours, over clock changes too. */
final class HourAbsenceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-28T08:00:00Z, 2026-03-28T10:00:00Z, Europe/Berlin, 2026-03-28, 09:00, 2026-03-28, 11:00",
                "2026-03-29T08:00:00Z, 2026-03-29T10:00:00Z, Europe/Berlin, 2026-03-29, 10:00, 2026-03-29, 12:00",
                "2026-03-28T23:30:00Z, 2026-03-29T01:30:00Z, Europe/Berlin, 2026-03-29, 00:30, 2026-03-29, 03:30",
                "2026-07-01T22:30:00Z, 2026-07-01T23:30:00Z, '', 2026-07-02, 00:30, 2026-07-02, 01:30",
                "2026-07-01T08:00:00Z, 2026-07-01T10:00:00Z, America/New_York, 2026-07-01, 04:00, 2026-07-01, 06:00",
                "2026-07-01T08:00:00Z, 2026-07-01T10:00:00Z, Nowhere/Land, 2026-07-01, 10:00, 2026-07-01, 12:00",
                "2026-07-01T08:00:00.123Z, 2026-07-01T10:00+0200, Europe/London, 2026-07-01, 09:00:00.123, 2026-07-01, 09:00",
                "2026-07-01T08:00:00.0Z, 2026-07-01T10:00:00.51Z, Europe/London, 2026-07-01, 09:00, 2026-07-01, 11:00:00.51",
                "2026-07-01T08:00:00.123456789+02:00, 2026-07-01T08:00:00.1234Z, Europe/London, 2026-07-01, 07:00:00.123456789, 2026-07-01, 09:00:00.1234",
                "2026-07-01T08:00:00, 2026-07-01 10:00:00, Europe/Berlin, 2026-07-01, 08:00, 2026-07-01, 10:00",
                "2026-07-01T18:00:00Z, 2026-07-01T22:00:00Z, Europe/Berlin, 2026-07-01, 20:00, 2026-07-01, 00:00"
            })
    void hoursAreShownInTheZoneOfThePeriod(
            String start, String end, String zone, LocalDate from, LocalTime fromTime, LocalDate to, LocalTime toTime) {
        AbsencePeriod absence = read(period("'start':'" + start + "','end':'" + end + "','timezone':'" + zone + "'"));

        assertThat(List.of(absence.from(), absence.to())).containsExactly(from, to);
        assertThat(absence.fromTime()).isEqualTo(fromTime);
        assertThat(absence.toTime()).isEqualTo(toTime);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Madrid, Europe/Madrid", "'',", "Nowhere/Land,"})
    void zoneIsTheNamedOneAndNoneIsInvented(String named, @Nullable String known) {
        String hour = "'start':'2026-07-01T08:00:00Z','end':'2026-07-01T10:00:00Z','timezone':'" + named + "'";
        String day = "'start':'2026-06-30T22:00:00Z','end':'2026-07-01T22:00:00Z','timezone':'" + named + "'";

        assertThat(read(period(hour)).zone()).isEqualTo(known == null ? null : ZoneId.of(known));
        assertThat(read(period(hour)).lacksZone()).isEqualTo(known == null);
        assertThat(read(period(day)).lacksZone()).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-30T22:00:00Z, 2026-07-01T22:00:00Z, 2026-07-01, 2026-07-01",
                "2026-06-30T22:00:00Z, 2026-07-01T21:59:59Z, 2026-07-01, 2026-07-01",
                "2026-06-30T22:00:00Z, 2026-06-30T22:00:00Z, 2026-07-01, 2026-07-01",
                "2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, 2026-03-29, 2026-03-29",
                "2026-07-01T00:00:00Z, 2026-07-03T00:00:00Z, 2026-07-01, 2026-07-02",
                "2026-07-01, 2026-07-01, 2026-07-01, 2026-07-01",
                "2026-07-01T00:00:00Z, -, 2026-07-01, -"
            })
    void wholeDaysOfAnHourKindHaveNoTimes(String start, @Nullable String end, LocalDate from, @Nullable LocalDate to) {
        AbsencePeriod absence = read(period("'start':'" + start + "','end':" + (end == null ? "null" : "'" + end + "'")
                + ",'timezone':'Europe/Berlin'"));

        assertThat(absence.from()).isEqualTo(from);
        assertThat(absence.to()).isEqualTo(to);
        assertThat(absence.fromTime()).isNull();
        assertThat(absence.toTime()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"effective_duration\":240',4",
        "'\"effective_duration\":\"100\"',1.67",
        "'\"effective_duration\":0',0",
        "'\"breakdowns\":[{\"effective_duration\":60},{\"effective_duration\":30},{}]',1.5"
    })
    void hoursAreTheMinutesBySixty(String duration, BigDecimal expected) {
        AbsencePeriod absence = read(period("'start':'2026-07-01T07:00:00Z','end':'2026-07-02T09:30:00Z'," + duration));

        assertThat(absence.hours()).isEqualTo(expected);
        assertThat(absence.days()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'start':''",
                "'start':'2026-07-01 soon'",
                "'start':'2026-07-01','end':'never'",
                "'start':'2026-07-01T08:00.'"
            })
    void absenceThatCannotBePlacedIsABadAnswer(String dates) {
        assertThatThrownBy(() -> read(period(dates)))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_ANSWER));
    }

    private static AbsencePeriod read(String wire) {
        AbsenceType doctor = new AbsenceType("Doctor", "sick_leave");
        return new HourAbsence(JSON.readTree(wire)).period(doctor, ZoneId.of("Europe/Berlin"));
    }
}
