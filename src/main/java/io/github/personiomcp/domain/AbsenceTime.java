package io.github.personiomcp.domain;

import io.github.personiomcp.domain.AbsenceType.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The time that an absence takes: days, of which the first and the last may be halves, or hours of one day (API reference 4.7, 4.8, 5.4).
 *
 * @param to the last day, included; null for an open end
 * @param fromHalf begins at noon of the first day
 * @param toHalf ends at noon of the last day; never together with {@code fromHalf} on a single day, both halves of which are all of it
 * @param fromTime local time; null where days are meant, as is {@code toTime}
 */
public record AbsenceTime(
        LocalDate from,
        @Nullable LocalDate to,
        boolean fromHalf,
        boolean toHalf,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime) {

    /** Both halves of a single day become the whole day. */
    public AbsenceTime {
        if (fromHalf && toHalf && from.equals(to)) {
            fromHalf = false;
            toHalf = false;
        }
    }

    /** The time that {@code period} takes. */
    public static AbsenceTime of(AbsencePeriod period) {
        return new AbsenceTime(
                period.from(), period.to(), period.fromHalf(), period.toHalf(), period.fromTime(), period.toTime());
    }

    public boolean hourly() {
        return fromTime != null || toTime != null;
    }

    /** Whether both take a moment of the same person; an open end takes every moment to come. */
    public boolean overlaps(AbsenceTime other) {
        return begins().isBefore(other.ends()) && other.begins().isBefore(ends());
    }

    private LocalDateTime begins() {
        return from.atTime(fromTime != null ? fromTime : fromHalf ? LocalTime.NOON : LocalTime.MIDNIGHT);
    }

    private LocalDateTime ends() {
        if (to == null) {
            return LocalDateTime.MAX;
        }
        if (toTime != null) {
            return to.atTime(toTime);
        }
        return toHalf ? to.atTime(LocalTime.NOON) : to.plusDays(1).atStartOfDay();
    }

    /**
     * This time, which makes sense for a kind of absence that is counted in {@code unit}.
     *
     * @throws InvalidArgumentException where it makes none
     */
    public AbsenceTime sensible(Unit unit) {
        if (to != null && to.isBefore(from)) {
            throw new InvalidArgumentException("'to' ({0}) is before 'from' ({1}).", to, from);
        }
        if (toHalf && to == null) {
            throw new InvalidArgumentException("'to_half' needs a last day: give 'to'.");
        }
        if (unit == Unit.HOUR && (fromHalf || toHalf)) {
            throw new InvalidArgumentException(
                    "This kind of absence is counted in hours and has no half days: give from_time and to_time instead.");
        }
        if (unit == Unit.DAY && hourly()) {
            throw new InvalidArgumentException(
                    "This kind of absence is counted in days and has no times: leave out from_time and to_time; from_half and to_half"
                            + " mark half days.");
        }
        if (hourly()) {
            requireHoursOfOneDay();
        }
        return this;
    }

    private void requireHoursOfOneDay() {
        if (fromHalf || toHalf) {
            throw new InvalidArgumentException("Give either half days or times, not both.");
        }
        if (fromTime == null || toTime == null) {
            throw new InvalidArgumentException("Give both from_time and to_time (HH:mm), or neither.");
        }
        if (!from.equals(to)) {
            throw new InvalidArgumentException("Times are for a single day: 'to' must be {0} or be left out.", from);
        }
        if (!toTime.isAfter(fromTime)) {
            throw new InvalidArgumentException("'to_time' ({0}) must be after 'from_time' ({1}).", toTime, fromTime);
        }
    }
}
