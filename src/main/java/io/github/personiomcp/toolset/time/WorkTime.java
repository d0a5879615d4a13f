package io.github.personiomcp.toolset.time;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody works or pauses, by the clock on the wall, as Personio counts it (API reference 5.5).
 *
 * @param end null while it is running
 */
record WorkTime(LocalDateTime start, @Nullable LocalDateTime end) {

    /** Across midnight; more is rather a slip of the pen. */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(16);

    /**
     * The time that begins on {@code date}: an end before the beginning is on the next day, so that it is always shorter than 24
     * hours.
     *
     * @throws InvalidArgumentException where both are the same, and for nights of more than 16 hours
     */
    static WorkTime of(LocalDate date, LocalTime from, @Nullable LocalTime to) {
        if (from.equals(to)) {
            throw new InvalidArgumentException(
                    "'to' is the same time as 'from' ({0}): give the time at which it ended.", from);
        }
        LocalDateTime start = date.atTime(from);
        if (to == null) {
            return new WorkTime(start, null);
        }
        LocalDate last = to.isBefore(from) ? date.plusDays(1) : date;
        requireNightShift(start, last.atTime(to));
        return new WorkTime(start, last.atTime(to));
    }

    private static void requireNightShift(LocalDateTime start, LocalDateTime end) {
        Duration length = Duration.between(start, end);
        if (end.toLocalDate().isAfter(start.toLocalDate()) && length.compareTo(LONGEST_NIGHT) > 0) {
            throw new InvalidArgumentException(
                    "'to' ({0}) is before 'from' ({1}), so it would be on the next day, after {2} hours. Correct"
                            + " the times if they are of one day; a night shift, such as 22:00 to 06:00, has at most {3}"
                            + " hours, and more is two records, divided at midnight: {4} to 00:00, and the next day from 00:00.",
                    end.toLocalTime(),
                    start.toLocalTime(),
                    length.toHours(),
                    LONGEST_NIGHT.toHours(),
                    start.toLocalTime());
        }
    }

    /**
     * This time with another day, beginning or end, as far as they are given. Another day alone keeps how long it is; another beginning
     * alone keeps the time of day at which it ends.
     */
    WorkTime with(@Nullable LocalDate date, @Nullable LocalTime from, @Nullable LocalTime to) {
        LocalDate day = Objects.requireNonNullElse(date, start.toLocalDate());
        LocalTime begin = Objects.requireNonNullElse(from, start.toLocalTime());
        if (from == null && to == null) {
            LocalDateTime moved = day.atTime(begin);
            return new WorkTime(moved, end == null ? null : moved.plus(Duration.between(start, end)));
        }
        return of(day, begin, to != null || end == null ? to : end.toLocalTime());
    }

    /** What a human should know of it: an end on the next day, and a change of clocks in between. */
    List<Message> remarks(ZoneId zone) {
        List<Message> remarks = new ArrayList<>();
        if (end == null) {
            remarks.add(Message.of("Without 'to' the period is running until somebody ends it."));
            return remarks;
        }
        if (!end.toLocalDate().equals(start.toLocalDate())) {
            remarks.add(Message.of("It ends on another day, {0}.", end.toLocalDate()));
        }
        ZoneOffsetTransition change = change(zone.getRules(), end);
        if (change != null) {
            remarks.add(Message.of(
                    "Clocks change at {0} of {1}: Personio counts by the clock on the wall, so check the hours.",
                    change.getDateTimeBefore().toLocalTime(),
                    change.getDateTimeBefore().toLocalDate()));
        }
        return remarks;
    }

    /** A change of clocks that touches the time, the hour that is missing or there twice included. */
    private @Nullable ZoneOffsetTransition change(ZoneRules rules, LocalDateTime until) {
        ZoneOffsetTransition next = rules.nextTransition(
                start.minusDays(1).atOffset(rules.getOffset(start)).toInstant());
        while (next != null && !latest(next).isAfter(start)) {
            next = rules.nextTransition(next.getInstant());
        }
        return next != null && earliest(next).isBefore(until) ? next : null;
    }

    private static LocalDateTime earliest(ZoneOffsetTransition change) {
        return change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
    }

    private static LocalDateTime latest(ZoneOffsetTransition change) {
        return change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
    }
}
