package io.github.personiomcp.personio.v1;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an absence counted in hours lasts, as a clock at the person's place shows it.
 *
 * <p>The API does not mark absences that take whole days. They are known by bounds at midnight (23:59 counts as the
 * midnight after it), on the local clock or, where dates were stored as if they were UTC, on the written one. Such
 * absences have no times, and their end is the last day instead of the midnight behind it.
 *
 * @param end null for an open end
 */
record HourSpan(LocalDateTime start, @Nullable LocalDateTime end) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    static HourSpan of(Moment start, @Nullable Moment end, ZoneId zone) {
        HourSpan local = new HourSpan(start.in(zone), end == null ? null : end.in(zone));
        HourSpan written = new HourSpan(start.written(), end == null ? null : end.written());
        return written.wholeDays() && !local.wholeDays() ? written : local;
    }

    boolean wholeDays() {
        return start.toLocalTime().equals(LocalTime.MIDNIGHT) && (end == null || atMidnight(end.toLocalTime()));
    }

    LocalDate from() {
        return start.toLocalDate();
    }

    /** The last day that the absence touches; null for an open end. */
    @Nullable
    LocalDate to() {
        if (end == null) {
            return null;
        }
        boolean midnightBehind = end.toLocalTime().equals(LocalTime.MIDNIGHT) && end.isAfter(start);
        return midnightBehind ? end.toLocalDate().minusDays(1) : end.toLocalDate();
    }

    @Nullable
    LocalTime fromTime() {
        return wholeDays() ? null : start.toLocalTime();
    }

    @Nullable
    LocalTime toTime() {
        return wholeDays() || end == null ? null : end.toLocalTime();
    }

    private static boolean atMidnight(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) || !time.isBefore(LAST_MINUTE);
    }
}
