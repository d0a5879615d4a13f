package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.time.Duration;
import java.util.Map;

/** What a client waits for an answer of the whole program, at several sizes of the company. */
final class ToolLatency {

    private static final int WARM_UP = 300;
    private static final int CALLS = 300;

    private final Table table =
            new Table("through the whole process", "people", "warm median ms", "p99 ms", "resident MB");
    private final Launcher launcher = Launcher.here();

    /** Each tool's calls one after the other. */
    private static Map<String, Map<String, Object>> questions() {
        return Map.of(
                "search_employees", Map.of("query", "müler"),
                "get_headcount", Question.HEADCOUNT.about(ManyPeople.of(1, 1).get(0)),
                "get_org_chart", Map.of());
    }

    void measure(int people) {
        try (Demo demo = Demo.unlimited(people, Duration.ZERO);
                ServerProcess server = launcher.greeted(
                        demo.tenant, "--rate=v1-employees=100000/min", "--timeout=5m", Launcher.UNLIMITED)) {
            Caller caller = new Caller(server);
            questions().forEach((tool, question) -> {
                Figures warm = warm(caller, tool, question);
                table.row(
                        tool,
                        "%,d".formatted(people),
                        "%.2f".formatted(warm.median()),
                        "%.2f".formatted(warm.quantile(0.99)),
                        Resident.shown(server.pid()));
            });
        }
    }

    void print() {
        table.print();
    }

    private static Figures warm(Caller caller, String tool, Map<String, Object> question) {
        for (int call = 0; call < WARM_UP; call++) {
            caller.millis(tool, question);
        }
        Figures warm = new Figures();
        for (int call = 0; call < CALLS; call++) {
            warm.add(caller.millis(tool, question));
        }
        return warm;
    }
}
