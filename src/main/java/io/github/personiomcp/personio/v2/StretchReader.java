package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.SideBySide;
import io.github.personiomcp.personio.v2.KeptChains.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads attendances window by window, four at a time. What was read of settled days is kept for five minutes, page by page, so that a
 * call that ran out of time is gone on with by the next one that asks the same.
 */
final class StretchReader {

    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-attendances", 4);
    private static final Set<Kind> PASSING = Set.of(Kind.TIMEOUT, Kind.RATE_LIMITED, Kind.UNREACHABLE, Kind.CANCELLED);

    private final V2Client client;
    private final Clock clock;
    private final KeptChains kept;

    /** @param clock tells in its zone which day is today */
    StretchReader(V2Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.kept = new KeptChains(clock);
    }

    /** Every stretch that Personio has for these days and people, each id once; others may be among them. */
    Collection<Stretch> read(DateRange range, Set<String> employeeIds, CallContext context) {
        List<AttendanceWindow> windows = AttendanceWindow.of(range, employeeIds, LocalDate.now(clock));
        ReadSoFar before = soFar(windows);
        try {
            return read(windows, context);
        } catch (PersonioException e) {
            throw soFar(windows).toldOf(e, before);
        }
    }

    /** Whatever was read may have changed. */
    void forgetAll() {
        kept.forgetAll();
    }

    private Collection<Stretch> read(List<AttendanceWindow> windows, CallContext context) {
        Map<String, Stretch> byId = new LinkedHashMap<>();
        AtomicInteger done = new AtomicInteger();
        report(done.get(), windows, context);
        List<Callable<Chain<Stretch>>> reads = windows.stream()
                .<Callable<Chain<Stretch>>>map(window -> () -> read(window, context))
                .toList();
        SIDE_BY_SIDE.run(reads, chain -> {
            chain.elements().forEach(stretch -> byId.put(stretch.id(), stretch));
            report(done.incrementAndGet(), windows, context);
        });
        return byId.values();
    }

    private static void report(int done, List<AttendanceWindow> windows, CallContext context) {
        context.progress().report(done, windows.size(), "parts of the period read");
    }

    /** A chain that was begun by an earlier call may be broken by now, its cursor outlived: then it is read anew. */
    private Chain<Stretch> read(AttendanceWindow window, CallContext context) {
        Kept begun = kept.find(window.request());
        try {
            return readOn(window, begun, context);
        } catch (PersonioException e) {
            if (PASSING.contains(e.kind())) {
                throw e;
            }
            kept.forget(window.request());
            if (begun.chain().pages().isEmpty()) {
                throw e;
            }
            return readOn(window, kept.find(window.request()), context);
        }
    }

    private Chain<Stretch> readOn(AttendanceWindow window, Kept begun, CallContext context) {
        Kept read = begun;
        while (!read.chain().complete()) {
            read = read.with(
                    client.onePageMore(read.chain(), Stretch::of, window.request(), "Attendances: read", context));
            if (window.settled()) {
                kept.keep(window.request(), read);
            }
        }
        return read.chain();
    }

    private ReadSoFar soFar(List<AttendanceWindow> windows) {
        return ReadSoFar.of(windows, window -> kept.find(window.request()).chain());
    }
}
