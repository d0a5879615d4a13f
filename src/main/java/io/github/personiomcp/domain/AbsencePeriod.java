package io.github.personiomcp.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of absence; both generations of the API and both units come out the same.
 *
 * @param employee the person's name as Personio sent it with the period; the id where it sent none
 * @param status {@code approved}, {@code pending}, {@code rejected}, or what Personio says besides, in lower case
 * @param from first day
 * @param to last day, included; null where the end is open
 * @param fromHalf the period begins at noon
 * @param toHalf the period ends at noon
 * @param fromTime local time; only for absences counted in hours
 * @param toTime local time; only for absences counted in hours
 * @param zone where the clock hangs that shows these times; null where there are none, and where Personio names no zone: they are then
 * taken as in the server's, which may not be the person's
 * @param days working days that the absence takes; null for absences counted in hours, where the end is open, and where it is not told
 * @param hours working hours that the absence takes; null for absences counted in days, where the end is open, and where it is not told
 */
public record AbsencePeriod(
        String id,
        String employeeId,
        String employee,
        AbsenceType type,
        String status,
        LocalDate from,
        @Nullable LocalDate to,
        boolean fromHalf,
        boolean toHalf,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime,
        @Nullable ZoneId zone,
        @Nullable BigDecimal days,
        @Nullable BigDecimal hours) {

    /** Whether it has times of which nobody says in which zone they are. */
    public boolean lacksZone() {
        return zone == null && (fromTime != null || toTime != null);
    }

    /** This period, with how long it takes. */
    public AbsencePeriod lasting(@Nullable BigDecimal workingDays, @Nullable BigDecimal workingHours) {
        return new AbsencePeriod(
                id,
                employeeId,
                employee,
                type,
                status,
                from,
                to,
                fromHalf,
                toHalf,
                fromTime,
                toTime,
                zone,
                workingDays,
                workingHours);
    }

    public AbsencePeriod withType(AbsenceType shown) {
        return new AbsencePeriod(
                id,
                employeeId,
                employee,
                shown,
                status,
                from,
                to,
                fromHalf,
                toHalf,
                fromTime,
                toTime,
                zone,
                days,
                hours);
    }

    /** This period, with the person's id in place of the name. */
    public AbsencePeriod nameless() {
        return new AbsencePeriod(
                id,
                employeeId,
                employeeId,
                type,
                status,
                from,
                to,
                fromHalf,
                toHalf,
                fromTime,
                toTime,
                zone,
                days,
                hours);
    }
}
