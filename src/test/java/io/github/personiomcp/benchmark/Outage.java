package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Reads at fixed times while Personio answers nothing else than 503, or nothing at all: how many requests still come after ten seconds. */
final class Outage {

    private static final Duration BEGINNING = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(20);
    private static final Pattern WHEN = Pattern.compile("(?i)try again");

    private final Table table =
            new Table("outage", "calls a second", "calls", "requests", "p50 ms", "failed without saying when to retry");
    private final Targets targets;

    Outage(Targets targets) {
        this.targets = targets;
    }

    void measure() {
        measure(Trouble.UNAVAILABLE, "503 to everything", 20);
        measure(Trouble.SILENT, "no answer to anything", 4);
        table.print();
    }

    private void measure(Trouble trouble, String title, int perSecond) {
        try (FaultyProcess personio = new FaultyProcess(FaultyReads.PEOPLE);
                ServerProcess server = HttpService.start(personio)) {
            HttpUser user = new HttpUser(server.url(), "");
            List<Staff.Member> staff = Staff.of(user, FaultyReads.PEOPLE);
            AtomicInteger silent = new AtomicInteger();
            Crowd crowd = new Crowd(number -> read(user, staff.get(number % staff.size()), silent));
            personio.always(trouble);
            crowd.atFixedTimes(perSecond, BEGINNING);
            Counts before = personio.counts();
            int calls = crowd.atFixedTimes(perSecond, REST);
            Counts counts = personio.counts().since(before);
            crowd.await();
            tell(title, perSecond, calls, counts, crowd.times(), silent.get());
        }
    }

    private static CompletableFuture<Reply> read(HttpUser user, Staff.Member member, AtomicInteger silent) {
        return user.call("get_employee", member.read()).whenComplete((reply, failure) -> {
            if (failure != null || !WHEN.matcher(reply.failure()).find()) {
                silent.incrementAndGet();
            }
        });
    }

    private void tell(String title, int perSecond, int calls, Counts counts, Figures times, int silent) {
        table.row(
                title,
                String.valueOf(perSecond),
                String.valueOf(calls),
                String.valueOf(counts.requests()),
                "%.0f".formatted(times.median()),
                String.valueOf(silent));
        targets.atMost(
                title + " for ten seconds, requests as a multiple of calls",
                (double) counts.requests() / calls,
                1.05,
                "");
        targets.none(title + ", calls that fail without saying when to try again", silent);
    }
}
