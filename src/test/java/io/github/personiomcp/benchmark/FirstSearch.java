package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.time.Duration;
import java.util.Map;

/**
 * The first {@code search_employees} of a server that has just been started, which reads everybody, and the calls that follow. As every
 * client does, this one asks for the tools before, which waits until the tenant's attributes are known.
 */
final class FirstSearch {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 300;
    private static final int CALLS = 300;
    private static final Duration FAR = Duration.ofMillis(80);

    private final Table table = new Table(
            "people",
            "latency of Personio",
            "tools/list median ms",
            "first search median ms",
            "slowest ms",
            "warm search median ms",
            "p99 ms",
            "first / warm");
    private final Launcher launcher = Launcher.here();
    private final Targets targets;

    FirstSearch(Targets targets) {
        this.targets = targets;
    }

    void measure() {
        measure(Duration.ZERO);
        measure(FAR);
        table.print();
    }

    private void measure(Duration latency) {
        Figures listed = new Figures();
        Figures cold = new Figures();
        Figures warm = new Figures();
        try (Demo demo = Demo.limited(500, latency)) {
            for (int round = 0; round < ROUNDS; round++) {
                once(demo, listed, cold, warm, round == ROUNDS - 1);
            }
        }
        table.row(
                "500",
                latency.toMillis() + " ms",
                "%.0f".formatted(listed.median()),
                "%.0f".formatted(cold.median()),
                "%.0f".formatted(cold.max()),
                "%.2f".formatted(warm.median()),
                "%.2f".formatted(warm.quantile(0.99)),
                "%.0f".formatted(cold.median() / warm.median()));
        if (latency.equals(FAR)) {
            targets.atMost("first search, 500 people, 80 ms away, median", cold.median(), 700, "ms");
            targets.atMost("warm search, 500 people, 80 ms away, p99", warm.quantile(0.99), 5, "ms");
        }
    }

    private void once(Demo demo, Figures listed, Figures cold, Figures warm, boolean last) {
        try (ServerProcess server = launcher.greeted(demo.tenant, Launcher.UNLIMITED)) {
            Caller caller = new Caller(server);
            listed.add(caller.millisOfTools());
            cold.add(caller.millis("search_employees", Map.of("query", "müler")));
            for (int call = 0; last && call < WARM_UP + CALLS; call++) {
                double millis = caller.millis("search_employees", Map.of("query", "müler"));
                if (call >= WARM_UP) {
                    warm.add(millis);
                }
            }
        }
    }
}
