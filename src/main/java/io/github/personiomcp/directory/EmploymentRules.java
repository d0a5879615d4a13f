package io.github.personiomcp.directory;

import io.github.personiomcp.directory.Employment.Doubt;
import io.github.personiomcp.directory.Employment.Span;
import io.github.personiomcp.domain.Employee;
import java.time.LocalDate;

/**
 * Who counts as employed on which days, as far as Personio tells it today.
 *
 * <ul>
 *   <li>The hire date is the first day and the termination date the last; a person counts on both. So the people of one day are those of
 *       an earlier day, more by whose hire date is after the earlier one and up to the later one, less by whose termination date is from
 *       the earlier one up to the day before the later one.
 *   <li>Neither the end of a contract nor the last working day ends an employment: contracts are prolonged, and people may stay at home
 *       until they leave.
 *   <li>Whoever is inactive is gone today. Where no termination date in the past tells since when, they count on no day.
 *   <li>Without a hire date, people count as if they had always been there; those who are onboarding are not there yet.
 *   <li>A termination date before the hire date means, of the inactive, that they never began; of others, that an earlier employment
 *       ended, of which no more is known and which does not count.
 *   <li>Otherwise the dates decide and not the status, which may lag behind (API reference 4.4).
 * </ul>
 */
public final class EmploymentRules {

    private final long today;

    public EmploymentRules(LocalDate today) {
        this.today = today.toEpochDay();
    }

    public Employment of(Employee person) {
        long hired = person.uncertain("hire_date") ? Span.EVER : day(person, "hire_date", Span.EVER);
        if (person.uncertain("status") || person.uncertain("termination_date")) {
            return none(person, Doubt.UNREAD, new Span(hired, Span.OPEN));
        }
        String status = person.text("status");
        Span days = new Span(hired, day(person, "termination_date", Span.OPEN));
        if (days.last() < hired) {
            return endedBefore(person, days);
        }
        boolean gone = days.last() < today;
        if (status.equals("inactive") && !gone) {
            return none(person, Doubt.NO_LEAVE_DATE, new Span(hired, today - 1));
        }
        if (status.equals("onboarding") && hired == Span.EVER) {
            return none(person, Doubt.NO_HIRE_DATE, new Span(today + 1, days.last()));
        }
        if (gone && !status.isEmpty() && !status.equals("inactive")) {
            long unsure = hired == Span.EVER ? hired : days.last() + 1;
            return new Employment(person, days, Doubt.STILL_THERE, new Span(unsure, Span.OPEN));
        }
        return counted(person, days);
    }

    private static long day(Employee person, String key, long otherwise) {
        return person.value(key)
                .map(day -> LocalDate.parse(day.toString()).toEpochDay())
                .orElse(otherwise);
    }

    /** @param days from the hire date to a termination date that is before it */
    private static Employment endedBefore(Employee person, Span days) {
        return ReportingLines.inactive(person)
                ? new Employment(person, Span.NONE, Doubt.NONE, Span.NONE)
                : new Employment(
                        person,
                        new Span(days.first(), Span.OPEN),
                        Doubt.EARLIER_EMPLOYMENT,
                        new Span(Span.EVER, days.last()));
    }

    private Employment counted(Employee person, Span days) {
        return days.first() == Span.EVER
                ? new Employment(
                        person, days, Doubt.NO_HIRE_DATE, new Span(Span.EVER, Math.min(days.last(), today - 1)))
                : new Employment(person, days, Doubt.NONE, Span.NONE);
    }

    private static Employment none(Employee person, Doubt doubt, Span doubtful) {
        return new Employment(person, Span.NONE, doubt, doubtful);
    }
}
