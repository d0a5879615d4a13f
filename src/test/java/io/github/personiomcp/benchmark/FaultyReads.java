package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Reads of single people, each of which causes one request ({@code get_employee} with an id, over v1), while a tenth of the requests meets
 * with trouble: how many succeed within the time of a call, how many requests that takes, and whether any comes while none may.
 */
final class FaultyReads {

    static final int PEOPLE = 500;
    static final double SHARE = 0.1;

    private static final int AT_ONCE = 48;
    private static final int READS = Integer.getInteger("benchmark.reads", 20_000);

    /** What a slow computer has not read by then is left out, which the table shows. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final AtomicInteger failed = new AtomicInteger();
    private final Targets targets;

    FaultyReads(Targets targets) {
        this.targets = targets;
    }

    void measure() {
        try (FaultyProcess personio = new FaultyProcess(PEOPLE);
                ServerProcess server = HttpService.start(personio)) {
            URI url = server.url();
            List<HttpUser> users = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> new HttpUser(url, ""))
                    .toList();
            List<Staff.Member> staff = Staff.of(users.get(0), PEOPLE);
            Counts before = personio.befall(SHARE);
            Crowd crowd = new Crowd(number -> read(users.get(number % AT_ONCE), staff.get(number % staff.size())));
            long begun = System.nanoTime();
            crowd.alwaysUnderWay(AT_ONCE, READS, () -> System.nanoTime() - begun > LONGEST.toNanos());
            tell(crowd.times(), personio.counts().since(before));
        }
    }

    private CompletableFuture<Reply> read(HttpUser user, Staff.Member member) {
        return user.call("get_employee", member.read()).whenComplete((reply, failure) -> {
            if (failure != null || !member.in(reply)) {
                failed.incrementAndGet();
            }
        });
    }

    private void tell(Figures times, Counts counts) {
        int reads = times.size();
        Table table = new Table(
                "reads with trouble",
                "failed",
                "p50 ms",
                "p99 ms",
                "requests",
                "troubled",
                "429",
                "under way after 429",
                "early");
        table.row(
                "%,d".formatted(reads),
                String.valueOf(failed),
                "%.1f".formatted(times.median()),
                "%.0f".formatted(times.quantile(0.99)),
                "%,d".formatted(counts.requests()),
                "%,d".formatted(counts.troubled()),
                String.valueOf(counts.refused()),
                String.valueOf(counts.underWay()),
                String.valueOf(counts.early()));
        table.print();
        double succeeded = 100.0 * (reads - failed.get()) / reads;
        targets.atLeast("reads that succeed, a tenth of requests in trouble", succeeded, 99.9, "%");
        targets.atMost(
                "requests of these reads as a multiple of the reads", (double) counts.requests() / reads, 1.15, "");
        targets.none("requests of a family before the time that a 429 permits", counts.early());
    }
}
