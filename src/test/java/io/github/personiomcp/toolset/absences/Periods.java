package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Absences as tests write them; their ids tell whose they are and when they begin. */
final class Periods {

    private static final AbsenceType VACATION = new AbsenceType("Paid vacation", "paid_vacation");
    private static final AbsenceType DOCTOR = new AbsenceType("Doctor visit", "other");

    private Periods() {}

    static AbsencePeriod days(String employee, String status, String from, @Nullable String to) {
        return halves(employee, status, from, to, false, false);
    }

    static AbsencePeriod halves(
            String employee, String status, String from, @Nullable String to, boolean fromHalf, boolean toHalf) {
        return new AbsencePeriod(
                employee + "/" + from,
                employee,
                "As sent",
                VACATION,
                status,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                fromHalf,
                toHalf,
                null,
                null,
                null,
                null,
                null);
    }

    static AbsencePeriod hours(
            String employee, String status, String day, String fromTime, String toTime, String hours) {
        return times(employee, status, day, day, fromTime, toTime, new BigDecimal(hours));
    }

    /** An hour in the morning, by clocks of {@code zone}; null where nobody says which. */
    static AbsencePeriod inZone(@Nullable String zone, String employee, String day) {
        return times(employee, "approved", day, day, "09:00", "10:00", BigDecimal.ONE, zone);
    }

    static AbsencePeriod times(
            String employee,
            String status,
            String from,
            String to,
            String fromTime,
            String toTime,
            @Nullable BigDecimal hours) {
        return times(employee, status, from, to, fromTime, toTime, hours, "Europe/Berlin");
    }

    private static AbsencePeriod times(
            String employee,
            String status,
            String from,
            String to,
            String fromTime,
            String toTime,
            @Nullable BigDecimal hours,
            @Nullable String zone) {
        return new AbsencePeriod(
                employee + "/" + from + "T" + fromTime,
                employee,
                "As sent",
                DOCTOR,
                status,
                LocalDate.parse(from),
                LocalDate.parse(to),
                false,
                false,
                LocalTime.parse(fromTime),
                LocalTime.parse(toTime),
                zone == null ? null : ZoneId.of(zone),
                null,
                hours);
    }
}
