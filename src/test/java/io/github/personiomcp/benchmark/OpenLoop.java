package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Searches over Streamable HTTP, on connections that are kept, at fixed times whatever is answered, at half of the rate that the server
 * can take at most: in peace, and while everybody is read again at the rate that is kept by default, so that this takes as long as in real
 * life. They were read again once before, because Java does everything slowly for the first time.
 */
final class OpenLoop {

    private static final int SESSIONS = 32;
    private static final int NAMES = 97;
    private static final Duration IN_PEACE = Duration.ofSeconds(15);
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    private final Table table = new Table(
            "people",
            "searches by a full name",
            "calls",
            "calls a second",
            "p50 ms",
            "p99 ms",
            "longest ms",
            "p99 / idle");
    private final AtomicReference<String> firstFailure = new AtomicReference<>("");
    private final Targets targets;

    OpenLoop(Targets targets) {
        this.targets = targets;
    }

    void measure(int people) {
        try (FaultyProcess personio = FaultyProcess.givingWay(people);
                ServerProcess server = server(personio)) {
            URI url = URI.create(server.receiveText());
            HalfLoad load = new HalfLoad(searches(url), SESSIONS);
            load.warmUp();
            readAgain(people, load, personio, server);
            Figures peace = load.loaded(HalfLoad.after(IN_PEACE));
            Figures again = readAgain(people, load, personio, server);
            tell(people, load, load.alone(), load.oneAfterAnother(), peace, again);
        }
        if (!firstFailure.get().isEmpty()) {
            throw new IllegalStateException("A call failed: " + firstFailure.get());
        }
    }

    private static Figures readAgain(int people, HalfLoad load, FaultyProcess personio, ServerProcess server) {
        server.send("");
        return load.loaded(new ReadAgain(personio, people, AFTERWARDS));
    }

    /** Everybody is read at the first of them. */
    private IntFunction<CompletableFuture<Reply>> searches(URI url) {
        List<HttpUser> users = IntStream.range(0, SESSIONS)
                .mapToObj(number -> new HttpUser(url, ""))
                .toList();
        List<String> names = names(users.get(0));
        return number -> users.get(number % SESSIONS)
                .call("search_employees", Map.of("query", names.get(number % names.size())))
                .whenComplete((reply, failure) -> {
                    if (failure != null || reply.failed()) {
                        firstFailure.compareAndSet("", String.valueOf(failure == null ? reply.failure() : failure));
                    }
                });
    }

    /** The full names of some who are there. */
    private static List<String> names(HttpUser user) {
        Reply page = user.call("search_employees", Map.of("limit", NAMES)).join();
        if (page.failed()) {
            throw new IllegalStateException(page.failure());
        }
        return ((List<?>) page.content().get("employees"))
                .stream()
                        .map(person -> String.valueOf(((Map<?, ?>) person).get("name")))
                        .toList();
    }

    private void tell(int people, HalfLoad load, Figures idle, Figures ceaseless, Figures peace, Figures again) {
        double calm = idle.quantile(0.99);
        row(people, "a caller who is alone", load.alonePerSecond(), idle, calm);
        row(people, "a caller who asks again at once", 1000 / ceaseless.mean(), ceaseless, calm);
        row(people, "half of saturation", load.perSecond(), peace, calm);
        row(people, "the same, everybody is read again", load.perSecond(), again, calm);
        targets.atMost(
                "open loop while %,d people are read again, p99 / idle p99".formatted(people),
                again.quantile(0.99) / calm,
                3,
                "");
    }

    private void row(int people, String what, double perSecond, Figures figures, double calm) {
        table.row(
                "%,d".formatted(people),
                what,
                "%,d".formatted(figures.size()),
                "%.0f".formatted(perSecond),
                "%.2f".formatted(figures.median()),
                "%.2f".formatted(figures.quantile(0.99)),
                "%.1f".formatted(figures.max()),
                "%.2f".formatted(figures.quantile(0.99) / calm));
    }

    /** On a Java machine set up as the launcher does it. */
    private static ServerProcess server(FaultyProcess personio) {
        return ServerProcess.start(Launcher.java(ReconcilingServer.class, personio.url()), Map.of());
    }

    void print() {
        table.print();
    }
}
