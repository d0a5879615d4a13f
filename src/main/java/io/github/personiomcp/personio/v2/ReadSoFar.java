package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
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

    private static final String AGAIN =
            "{0}: {1} Ask again to go on from there, what was read is kept for {2} minutes; or ask for fewer: a shorter period, or some"
                    + " people by employees or where.";
    private static final String FEWER = "{0}. Ask for fewer: a shorter period, or some people by employees or where.";
    private static final String STILL_FEWER =
            "{0}. If that stays so: Ask for fewer: a shorter period, or some people by employees or where.";

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
        Message trouble = tooMany ? Message.of("There are more attendances than one call may read") : failure.said();
        if (pages > before.pages) {
            Message message = Message.of(AGAIN, trouble, told(), KeptChains.KEPT.toMinutes());
            return new PersonioException(
                    failure.kind(), message, failure.retryAfter().orElse(null), failure);
        }
        return new PersonioException(failure.kind(), Message.of(tooMany ? FEWER : STILL_FEWER, trouble), failure);
    }

    private Message told() {
        return Message.of("{0} of {1} days were read, {2} attendances so far.", days, ofDays, attendances);
    }
}
