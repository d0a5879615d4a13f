package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * One absence.
 *
 * @param last included
 * @param halfStart only the second half of the first day
 * @param halfEnd only the first half of the last day
 * @param from the local time it begins at; midnight where the type counts days
 * @param minutes the length where the type counts hours, else 0
 * @param status approved, pending or rejected
 */
public record Absence(
        long id,
        long employeeId,
        AbsenceType type,
        LocalDate first,
        LocalDate last,
        boolean halfStart,
        boolean halfEnd,
        LocalTime from,
        int minutes,
        String status,
        Instant createdAt) {

    /** The same absence's id in v2, and in v1's list of hourly ones. */
    public String idV2() {
        return UUID.nameUUIDFromBytes(("absence-" + id).getBytes(UTF_8)).toString();
    }

    /** Whether a day from {@code start} to {@code end}, both included, falls into it. */
    public boolean overlaps(LocalDate start, LocalDate end) {
        return !first.isAfter(end) && !last.isBefore(start);
    }

    /** Working days, halves counted as such. */
    public double days() {
        long days =
                first.datesUntil(last.plusDays(1)).filter(Absence::workingDay).count();
        return days - (halfStart ? 0.5 : 0) - (halfEnd ? 0.5 : 0);
    }

    /** Whether nobody works all of that day because of it. */
    boolean keepsFromWork(LocalDate day) {
        return !type.hourly() && !type.equals(AbsenceType.REMOTE) && status.equals("approved") && overlaps(day, day);
    }

    static boolean workingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
