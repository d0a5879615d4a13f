package io.github.personiomcp.directory;

import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Employee;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which somebody counts as employed, and those of which it is not known. {@link EmploymentRules} makes it.
 *
 * @param counted the days of employment
 * @param doubtful the days of which it is not known, whether they are counted or not
 */
public record Employment(Employee person, Span counted, Doubt doubt, Span doubtful) {

    /** Why it is not known of some days. */
    public enum Doubt {
        NONE,
        /** There is no hire date. */
        NO_HIRE_DATE,
        /** Inactive, and no termination date in the past tells since when. */
        NO_LEAVE_DATE,
        /** The termination date is before the hire date of somebody who is not inactive. */
        EARLIER_EMPLOYMENT,
        /** The termination date has passed, and the person is not inactive. */
        STILL_THERE,
        /** Personio may hold a status or a termination date that could not be read. */
        UNREAD
    }

    /** Days from {@code first} to {@code last}, both included, counted as in {@link LocalDate#toEpochDay}; none in the wrong order. */
    record Span(long first, long last) {

        /** Before any day. */
        static final long EVER = Long.MIN_VALUE;

        /** After any day. */
        static final long OPEN = Long.MAX_VALUE;

        static final Span NONE = new Span(OPEN, EVER);

        static Span of(DateRange range) {
            return new Span(range.from().toEpochDay(), range.to().toEpochDay());
        }

        boolean contains(long day) {
            return first <= day && day <= last;
        }

        /** Whether there are such days, and all are after {@code day}. */
        boolean beginsAfter(long day) {
            return day < first && first <= last;
        }

        boolean overlaps(Span other) {
            return Math.max(first, other.first) <= Math.min(last, other.last);
        }
    }

    public boolean on(LocalDate day) {
        return counted.contains(day.toEpochDay());
    }

    /** The first day of employment, where there is one and it is known. */
    public Optional<LocalDate> joined() {
        return counted.equals(Span.NONE) || counted.first() == Span.EVER
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(counted.first()));
    }

    /** The last day of employment, on which the person still counts, where there is one and it is known. */
    public Optional<LocalDate> left() {
        return counted.equals(Span.NONE) || counted.last() == Span.OPEN
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(counted.last()));
    }
}
