package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.Employment;
import io.github.personiomcp.directory.Employment.Doubt;
import io.github.personiomcp.directory.Employments;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.toolset.Listings;
import java.util.List;

/** People of whom it is not known whether they were employed on the days that matter, and what an answer makes of them. */
final class Unplaced {

    private static final Message NO_STATUS =
            Message.of("No status can be seen, so people who left without a termination date count as employed.");

    private Unplaced() {}

    /** {@code page}, honest about those of {@code people} who are in doubt on a day of {@code range}. */
    static Page told(DateRange range, Employments people, Page page) {
        List<Employment> doubtful = people.doubtfulIn(range);
        Page told = page;
        for (Doubt doubt : Doubt.values()) {
            List<Employee> who = doubtful.stream()
                    .filter(one -> one.doubt() == doubt)
                    .map(Employment::person)
                    .filter(person -> person.unread().isEmpty())
                    .toList();
            told = told.unlessIncomplete(
                    who.isEmpty(), Message.of("{0} ({1}): {2}", words(doubt), who.size(), Listings.named(who)));
        }
        boolean blind = !people.all().isEmpty()
                && people.all().stream()
                        .noneMatch(one -> one.person().value("status").isPresent());
        return told.noting(blind ? List.of(NO_STATUS) : List.of());
    }

    private static Message words(Doubt doubt) {
        return Message.of(
                switch (doubt) {
                    case NONE -> "";
                    case NO_HIRE_DATE ->
                        "No hire date, so counted as if they had always been there, or not yet if onboarding";
                    case NO_LEAVE_DATE -> "Inactive without a termination date in the past, so counted on no day";
                    case EARLIER_EMPLOYMENT -> "Terminated before the hire date, so counted from the hire date on";
                    case STILL_THERE ->
                        "Not inactive although the termination date has passed, so counted up to that date";
                    case UNREAD -> "A status or termination date that cannot be understood, so counted on no day";
                });
    }
}
