package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One absence.
 *
 * @param last included; null where the end is open
 * @param halfStart only the second half of the first day
 * @param halfEnd only the first half of the last day
 * @param from the local time it begins at; midnight where it takes whole days
 * @param minutes the working time where the type counts hours, else 0
 * @param status approved, pending or rejected
 */
public record Absence(
        long id,
        long employeeId,
        AbsenceType type,
        LocalDate first,
        @Nullable LocalDate last,
        boolean halfStart,
        boolean halfEnd,
        LocalTime from,
        int minutes,
        String status,
        String comment,
        Instant createdAt,
        Instant updatedAt) {

    private static final int MINUTES_A_DAY = 480;

    /** The same absence's id in v2, and in v1's list of hourly ones. */
    public String idV2() {
        return UUID.nameUUIDFromBytes(("absence-" + id).getBytes(UTF_8)).toString();
    }

    /** Whether a day from {@code start} to {@code end}, both included, falls into it. */
    public boolean overlaps(LocalDate start, LocalDate end) {
        return !first.isAfter(end) && (last == null || !last.isBefore(start));
    }

    /** Whether both take the same time of the same person; a rejected one takes none. */
    boolean conflictsWith(Absence other) {
        return employeeId == other.employeeId
                && id != other.id
                && !status.equals("rejected")
                && !other.status.equals("rejected")
                && busyFrom().isBefore(other.busyUntil())
                && other.busyFrom().isBefore(busyUntil());
    }

    /** The local time it begins at, half days apart. */
    LocalDateTime begins() {
        return first.atTime(from);
    }

    /** The local time it ends at, half days apart: the midnight after the last day, or a time of it; null for an open end. */
    @Nullable
    LocalDateTime ends() {
        if (last == null) {
            return null;
        }
        return wholeDays() ? last.plusDays(1).atStartOfDay() : begins().plusMinutes(minutes);
    }

    private LocalDateTime busyFrom() {
        return halfStart ? first.atTime(LocalTime.NOON) : begins();
    }

    private LocalDateTime busyUntil() {
        LocalDateTime end = ends();
        if (end == null) {
            return LocalDateTime.MAX;
        }
        return halfEnd ? end.minusHours(12) : end;
    }

    boolean wholeDays() {
        return from.equals(LocalTime.MIDNIGHT);
    }

    /** Working days, halves counted as such; 0 where the end is open. */
    public double days() {
        return shares().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** How much of each working day it takes, 1 for all of it; nothing where the end is open. */
    Map<LocalDate, Double> shares() {
        if (last == null) {
            return Map.of();
        }
        Map<LocalDate, Double> shares = new LinkedHashMap<>();
        first.datesUntil(last.plusDays(1)).filter(Absence::workingDay).forEach(day -> shares.put(day, 1.0));
        shares.computeIfPresent(first, (day, share) -> share - (halfStart ? 0.5 : 0));
        shares.computeIfPresent(last, (day, share) -> share - (halfEnd ? 0.5 : 0));
        return Collections.unmodifiableMap(shares);
    }

    /** The working minutes of each day, for types that count hours. */
    Map<LocalDate, Integer> minutesByDay() {
        if (!wholeDays()) {
            return Map.of(first, minutes);
        }
        Map<LocalDate, Integer> byDay = new LinkedHashMap<>();
        shares().forEach((day, share) -> byDay.put(day, (int) (share * MINUTES_A_DAY)));
        return byDay;
    }

    /** Whether nobody works all of that day because of it. */
    boolean keepsFromWork(LocalDate day) {
        return !type.hourly() && !type.equals(AbsenceType.REMOTE) && status.equals("approved") && overlaps(day, day);
    }

    Absence withId(long newId) {
        return new Absence(
                newId,
                employeeId,
                type,
                first,
                last,
                halfStart,
                halfEnd,
                from,
                minutes,
                status,
                comment,
                createdAt,
                updatedAt);
    }

    /** As long as the working days that it takes. */
    Absence withMinutesOfWholeDays() {
        int all = minutesByDay().values().stream().mapToInt(Integer::intValue).sum();
        return new Absence(
                id,
                employeeId,
                type,
                first,
                last,
                halfStart,
                halfEnd,
                from,
                all,
                status,
                comment,
                createdAt,
                updatedAt);
    }

    Absence withOpenEnd() {
        return new Absence(
                id,
                employeeId,
                type,
                first,
                null,
                halfStart,
                false,
                from,
                minutes,
                status,
                comment,
                createdAt,
                updatedAt);
    }

    static boolean workingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
