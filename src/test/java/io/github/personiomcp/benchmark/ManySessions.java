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
import java.util.stream.IntStream;

/**
 * 200 sessions over Streamable HTTP, opened with four keys of two profiles, each of which asks for a person of its own: at half of the rate
 * that the server can take at most, whatever is answered, beside one who is alone and comes seldom. Every answer must
 * hold the person asked for and nobody else.
 */
final class ManySessions {

    private static final int SESSIONS = 200;
    private static final int AT_ONCE = 32;
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

    private void measure(List<HttpUser> users, List<Staff.Member> staff) {
        HalfLoad load = new HalfLoad(number -> ask(users, staff, number), AT_ONCE);
        load.warmUp();
        Figures loaded = load.loaded(HalfLoad.after(OPEN_LOOP));
        tell(load, load.alone(), loaded);
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

    private void tell(HalfLoad load, Figures alone, Figures loaded) {
        Table table = new Table(SESSIONS + " sessions", "calls", "calls a second", "p50 ms", "p99 ms");
        row(table, "a caller who is alone", alone, load.alonePerSecond());
        row(table, "half of saturation", loaded, load.perSecond());
        table.print();
        if (foreign.get() > 0) {
            System.out.println(firstForeign.get());
        }
        double ratio = loaded.quantile(0.99) / alone.quantile(0.99);
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
