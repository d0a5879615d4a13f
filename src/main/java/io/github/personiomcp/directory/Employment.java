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

    /**
     * Days from {@code first} to {@code last}, both included; none where they are in the wrong order. Days are texts, {@code YYYY-MM-DD},
     * whose order is that of the calendar.
     */
    record Span(String first, String last) {

        /** Before any day. */
        static final String EVER = "";

        /** After any day. */
        static final String OPEN = "~";

        static final Span NONE = new Span(OPEN, EVER);

        boolean contains(String day) {
            return first.compareTo(day) <= 0 && last.compareTo(day) >= 0;
        }

        /** Whether a day of this span lies between these two, both included. */
        boolean overlaps(String from, String to) {
            return first.compareTo(last) <= 0 && first.compareTo(to) <= 0 && last.compareTo(from) >= 0;
        }
    }

    public boolean on(LocalDate day) {
        return counted.contains(day.toString());
    }

    /** Whether it is not known of a day of {@code range}. */
    public boolean doubtfulIn(DateRange range) {
        return doubtful.overlaps(range.from().toString(), range.to().toString());
    }

    /** The first day of employment, where there is one and it is known. */
    public Optional<LocalDate> joined() {
        return counted.equals(Span.NONE) || counted.first().equals(Span.EVER)
                ? Optional.empty()
                : Optional.of(LocalDate.parse(counted.first()));
    }

    /** The last day of employment, on which the person still counts, where there is one and it is known. */
    public Optional<LocalDate> left() {
        return counted.equals(Span.NONE) || counted.last().equals(Span.OPEN)
                ? Optional.empty()
                : Optional.of(LocalDate.parse(counted.last()));
    }
}
