package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * 200 sessions over Streamable HTTP, opened with four keys of two profiles, each of which asks for a person of its own: at half of the rate
 * that the server can take at most, whatever is answered, beside a single one who asks when the answer before has come. Every answer must
 * hold the person asked for and nobody else.
 */
final class ManySessions {

    private static final int SESSIONS = 200;
    private static final int AT_ONCE = 32;
    private static final int WARM_UP = 2_000;
    private static final int CALLS = 2_000;
    private static final Duration SATURATED = Duration.ofSeconds(6);
    private static final Duration OPEN_LOOP = Duration.ofSeconds(20);
    private static final double MOST = 4;

    private final AtomicInteger foreign = new AtomicInteger();
    private final AtomicReference<String> firstForeign = new AtomicReference<>("");
    private final Targets targets;

    ManySessions(Targets targets) {
        this.targets = targets;
    }

    void measure() {
        Path keys = Path.of("target", "benchmark-keys").toAbsolutePath();
        List<String> secrets = keys(keys);
        try (FaultyProcess personio = FaultyProcess.givingWay(FaultyReads.PEOPLE);
                ServerProcess server = HttpService.start(personio, "--auth=keys", "--keys-file=" + keys)) {
            URI url = server.url();
            List<HttpUser> users = IntStream.range(0, SESSIONS)
                    .mapToObj(number -> new HttpUser(url, secrets.get(number % secrets.size())))
                    .toList();
            List<Staff.Member> staff = Staff.of(users.get(0), FaultyReads.PEOPLE);
            measure(users, staff);
        }
    }

    /** The single caller asks before and after. */
    private void measure(List<HttpUser> users, List<Staff.Member> staff) {
        IntFunction<CompletableFuture<Reply>> ask = number -> ask(users, staff, number);
        new Crowd(ask).alwaysUnderWay(AT_ONCE, WARM_UP);
        new Crowd(ask).alwaysUnderWay(1, WARM_UP);
        Crowd single = new Crowd(ask);
        single.alwaysUnderWay(1, CALLS);
        double most = saturation(ask);
        Crowd loaded = new Crowd(ask);
        loaded.atFixedTimes(most / 2, OPEN_LOOP);
        loaded.await();
        single.alwaysUnderWay(1, CALLS);
        tell(single.times(), most, loaded.times());
    }

    private CompletableFuture<Reply> ask(List<HttpUser> users, List<Staff.Member> staff, int number) {
        int own = number % users.size();
        Staff.Member member = staff.get(own);
        return users.get(own).call("search_employees", member.search()).whenComplete((reply, failure) -> {
            if (failure != null || !member.aloneIn(reply)) {
                foreign.incrementAndGet();
                firstForeign.compareAndSet("", member + " was answered: " + (failure == null ? reply : failure));
            }
        });
    }

    /** The calls a second that are answered when always as many are under way as keep the server busy. */
    private static double saturation(IntFunction<CompletableFuture<Reply>> ask) {
        Crowd crowd = new Crowd(ask);
        long begun = System.nanoTime();
        crowd.alwaysUnderWay(AT_ONCE, Integer.MAX_VALUE, () -> System.nanoTime() - begun > SATURATED.toNanos());
        return crowd.times().size() / ((System.nanoTime() - begun) / 1e9);
    }

    private static List<String> keys(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                HttpService.key(file, "helpdesk"),
                HttpService.key(file, "ide"),
                HttpService.key(file, "intranet", "--toolsets=employees"),
                HttpService.key(file, "chat", "--toolsets=employees"));
    }

    private void tell(Figures single, double most, Figures loaded) {
        Table table = new Table(SESSIONS + " sessions", "calls", "calls a second", "p50 ms", "p99 ms");
        row(table, "one call at a time", single, 1000 / single.mean());
        row(table, "half of saturation", loaded, most / 2);
        table.print();
        if (foreign.get() > 0) {
            System.out.println(firstForeign.get());
        }
        double ratio = loaded.quantile(0.99) / single.quantile(0.99);
        targets.atMost(SESSIONS + " sessions at half of saturation, p99 / idle p99", ratio, MOST, "");
        targets.none(SESSIONS + " sessions, answers that are not for their caller alone", foreign.get());
    }

    private static void row(Table table, String what, Figures figures, double perSecond) {
        table.row(
                what,
                "%,d".formatted(figures.size()),
                "%.0f".formatted(perSecond),
                "%.2f".formatted(figures.median()),
                "%.2f".formatted(figures.quantile(0.99)));
    }
}
