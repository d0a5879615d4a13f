package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.demo.Company;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many requests a refresh takes after one of a hundred people has changed, beside those of reading everybody. */
final class RefreshCost {

    private static final int ONE_OF = 100;

    private final Table table = new Table(
            "people", "changed", "requests of the first load", "requests of the refresh", "refresh / first load");
    private final Launcher launcher = Launcher.here();
    private final Targets targets;

    RefreshCost(Targets targets) {
        this.targets = targets;
    }

    void measure(int people) {
        try (Demo demo = Demo.unlimited(people, Duration.ZERO);
                ServerProcess server = launcher.greeted(
                        demo.tenant, "--rate=v1-employees=100000/min", "--timeout=5m", "--max-age=2s")) {
            Caller caller = new Caller(server);
            int load = requests(demo, caller);
            int changed = change(demo.tenant.company());
            pause();
            int refresh = requests(demo, caller);
            table.row(
                    "%,d".formatted(people),
                    "%,d".formatted(changed),
                    "%,d".formatted(load),
                    "%,d".formatted(refresh),
                    "%.3f".formatted((double) refresh / load));
            targets.atMost(
                    "requests of a refresh, 1 %% of %,d people changed".formatted(people),
                    refresh,
                    Math.max(1, changed / 100.0),
                    "");
        }
    }

    private static int requests(Demo demo, Caller caller) {
        demo.tenant.traffic().reset();
        caller.millis("search_employees", Map.of("query", "müler"));
        return demo.reads().size();
    }

    private static int change(Company company) {
        int changes = company.size() / ONE_OF;
        for (int person = 0; person < changes; person++) {
            company.change(company.people().get(person * ONE_OF).id(), Map.of("position", "Changed " + person));
        }
        return changes;
    }

    /** Until what is held is older than is permitted. */
    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(3);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void print() {
        table.print();
    }
}
