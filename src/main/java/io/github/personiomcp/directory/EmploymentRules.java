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

    private final String today;
    private final String yesterday;
    private final String tomorrow;

    public EmploymentRules(LocalDate today) {
        this.today = today.toString();
        this.yesterday = today.minusDays(1).toString();
        this.tomorrow = today.plusDays(1).toString();
    }

    public Employment of(Employee person) {
        String hired = person.uncertain("hire_date") ? Span.EVER : person.text("hire_date");
        if (person.uncertain("status") || person.uncertain("termination_date")) {
            return none(person, Doubt.UNREAD, new Span(hired, Span.OPEN));
        }
        String status = person.text("status");
        String left = person.text("termination_date");
        boolean terminated = !left.isEmpty();
        if (terminated && left.compareTo(hired) < 0) {
            return endedBefore(person, new Span(hired, Span.OPEN), left);
        }
        boolean gone = terminated && left.compareTo(today) < 0;
        if (status.equals("inactive") && !gone) {
            return none(person, Doubt.NO_LEAVE_DATE, new Span(hired, yesterday));
        }
        Span days = new Span(hired, terminated ? left : Span.OPEN);
        if (status.equals("onboarding") && hired.isEmpty()) {
            return none(person, Doubt.NO_HIRE_DATE, new Span(tomorrow, days.last()));
        }
        return gone && !status.isEmpty() && !status.equals("inactive")
                ? new Employment(person, days, Doubt.STILL_THERE, sinceEnd(days))
                : counted(person, days);
    }

    private static Employment endedBefore(Employee person, Span again, String left) {
        return ReportingLines.inactive(person)
                ? new Employment(person, Span.NONE, Doubt.NONE, Span.NONE)
                : new Employment(person, again, Doubt.EARLIER_EMPLOYMENT, new Span(Span.EVER, left));
    }

    private Employment counted(Employee person, Span days) {
        String last = days.last().compareTo(yesterday) < 0 ? days.last() : yesterday;
        return days.first().equals(Span.EVER)
                ? new Employment(person, days, Doubt.NO_HIRE_DATE, new Span(Span.EVER, last))
                : new Employment(person, days, Doubt.NONE, Span.NONE);
    }

    /** The days after the last one, and those before, too, where the first one is not known. */
    private static Span sinceEnd(Span days) {
        boolean known = !days.first().equals(Span.EVER);
        return new Span(known ? LocalDate.parse(days.last()).plusDays(1).toString() : Span.EVER, Span.OPEN);
    }

    private static Employment none(Employee person, Doubt doubt, Span doubtful) {
        return new Employment(person, Span.NONE, doubt, doubtful);
    }
}
