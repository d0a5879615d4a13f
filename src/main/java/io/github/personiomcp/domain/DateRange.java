package io.github.personiomcp.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whole days from {@code from} to {@code to}, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to is before from");
        }
    }

    /** Whether the days {@code start} to {@code end} (null: open end) share a day with this range. */
    public boolean overlaps(LocalDate start, @Nullable LocalDate end) {
        return !start.isAfter(to) && (end == null || !end.isBefore(from));
    }

    /** How many days these are. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return overlaps(day, day);
    }
}
