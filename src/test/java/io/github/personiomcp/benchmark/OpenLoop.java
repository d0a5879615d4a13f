package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Searches at fixed times whatever is answered, at half of the rate that the server can take at most: in peace, and while everybody is
 * read again. Beside it one caller who asks when the answer before has come.
 */
final class OpenLoop {

    private static final int WARM_UP = 1_000;
    private static final int CALLS = 3_000;
    private static final int AT_ONCE = 16;
    private static final Duration WHILE = Duration.ofSeconds(6);
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private static final int NAMES = 97;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Table table = new Table(
            "people",
            "searches by a full name",
            "calls",
            "calls a second",
            "p50 ms",
            "p99 ms",
            "longest ms",
            "p99 / idle");
    private final Targets targets;

    OpenLoop(Targets targets) {
        this.targets = targets;
    }

    /** Everybody is read at the rate that is kept by default, so that this takes as long as in real life. */
    void measure(int people) {
        Path signal = Path.of("target", "seven-hours-later-" + people);
        delete(signal);
        try (FaultyProcess personio = FaultyProcess.givingWay(people);
                ServerProcess server = server(personio, signal)) {
            Launcher.greet(server);
            Flood flood = new Flood(server, names(server));
            flood.oneAfterAnother(WARM_UP);
            Figures idle = flood.oneAfterAnother(CALLS);
            double calm = idle.quantile(0.99);
            row(people, "one caller", 1000 / idle.mean(), idle, calm);
            flood.saturation(AT_ONCE, WHILE);
            double most = flood.saturation(AT_ONCE, WHILE);
            row(people, "half of saturation", most / 2, flood.atFixedTimes(most / 2, after(WHILE)), calm);
            create(signal);
            Figures busy = flood.atFixedTimes(most / 2, new ReadAgain(personio, people, AFTERWARDS));
            row(people, "the same, everybody is read again", most / 2, busy, calm);
            targets.atMost(
                    "open loop while %,d people are read again, p99 / idle p99".formatted(people),
                    busy.quantile(0.99) / calm,
                    3,
                    "");
        }
    }

    /** The full names of some who are there. */
    private static List<String> names(ServerProcess server) {
        server.send(ServerProcess.call(1, "search_employees", Map.of("limit", NAMES)));
        Map<?, ?> result = (Map<?, ?>) server.answer(1, PATIENCE).get("result");
        Map<?, ?> page = (Map<?, ?>) result.get("structuredContent");
        return ((List<?>) page.get("employees"))
                .stream()
                        .map(person -> String.valueOf(((Map<?, ?>) person).get("name")))
                        .toList();
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

    private static BooleanSupplier after(Duration time) {
        long begun = System.nanoTime();
        return () -> System.nanoTime() - begun > time.toNanos();
    }

    /** On a Java machine set up as the launcher does it. */
    private static ServerProcess server(FaultyProcess personio, Path signal) {
        return ServerProcess.start(Launcher.java(ReconcilingServer.class, personio.url(), signal.toString()), Map.of());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print() {
        table.print();
    }
}
