package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.demo.Traffic.Request;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Everybody read for the first time at the rate that is kept by default, from a tenant that refuses what goes beyond Personio's. */
final class ColdLoad {

    private static final Duration FAR = Duration.ofMillis(80);

    private final Targets targets;

    ColdLoad(Targets targets) {
        this.targets = targets;
    }

    /** @param people so many that reading them takes longer than the burst that is permitted at once */
    void measure(int people) {
        try (Demo demo = Demo.limited(people, FAR);
                ServerProcess server = Launcher.here().greeted(demo.tenant, "--timeout=15m")) {
            Caller caller = new Caller(server, Duration.ofMinutes(15));
            double millis = caller.millis("search_employees", Map.of("query", "müler"));
            report(people, millis / 1000, demo.reads());
        }
    }

    private void report(int people, double seconds, List<Request> reads) {
        long pages = reads.stream().map(Request::query).distinct().count();
        double used = (pages - burst()) / seconds / perSecond();
        long refused = reads.size() - pages;
        Table table = new Table("people", "pages", "seconds", "share of the permitted rate", "answers 429");
        table.row(
                "%,d".formatted(people),
                "%,d".formatted(pages),
                "%.1f".formatted(seconds),
                "%.1f %%".formatted(100 * used),
                String.valueOf(refused));
        table.print();
        targets.atLeast("load of %,d people, share of the permitted rate".formatted(people), used, 0.95, "");
        targets.none("load of %,d people, answers 429".formatted(people), refused);
    }

    /** Pages that need no waiting, beyond which the rate decides. */
    private static int burst() {
        return EndpointFamily.V1_EMPLOYEES.burst();
    }

    private static double perSecond() {
        return EndpointFamily.V1_EMPLOYEES.perMinute() / 60.0;
    }
}
