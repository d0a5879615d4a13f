package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much of what a call asks for is kept.
 *
 * @param days those of which every attendance is
 * @param pages in all, those of unfinished days included
 */
record ReadSoFar(long days, long ofDays, long attendances, long pages) {

    private static final String AGAIN = " Ask again to go on from there, what was read is kept for "
            + KeptChains.KEPT.toMinutes() + " minutes; or ask for ";
    private static final String FEWER = "fewer: a shorter period, or some people by employees or where.";

    static ReadSoFar of(List<AttendanceWindow> windows, Function<AttendanceWindow, Chain<Stretch>> reading) {
        Set<DateRange> unfinished = windows.stream()
                .filter(window -> !reading.apply(window).complete())
                .map(AttendanceWindow::days)
                .collect(Collectors.toSet());
        Set<DateRange> all = windows.stream().map(AttendanceWindow::days).collect(Collectors.toSet());
        List<List<Stretch>> pages = windows.stream()
                .flatMap(window -> reading.apply(window).pages().stream())
                .toList();
        return new ReadSoFar(
                length(all) - length(unfinished),
                length(all),
                pages.stream().mapToLong(List::size).sum(),
                pages.size());
    }

    private static long length(Collection<DateRange> windows) {
        return windows.stream().mapToLong(DateRange::days).sum();
    }

    /**
     * {@code failure} in words for whoever ran out of time; itself where that was not the trouble. Asking again is advised where this
     * call came further than {@code before}: one that did not, never will.
     */
    PersonioException toldOf(PersonioException failure, ReadSoFar before) {
        if (failure.kind() != Kind.RATE_LIMITED && failure.kind() != Kind.TIMEOUT) {
            return failure;
        }
        boolean tooMany = failure.kind() == Kind.RATE_LIMITED;
        String trouble =
                tooMany ? "There are more attendances than one call may read" : String.valueOf(failure.getMessage());
        if (pages > before.pages) {
            String message = trouble + ": " + this + AGAIN + FEWER;
            return new PersonioException(
                    failure.kind(), message, failure.retryAfter().orElse(null), failure);
        }
        String advice = (tooMany ? ". " : ". If that stays so: ") + "Ask for " + FEWER;
        return new PersonioException(failure.kind(), trouble + advice, failure);
    }

    @Override
    public String toString() {
        return "%d of %d days were read, %d attendances so far.".formatted(days, ofDays, attendances);
    }
}
