package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client waits for an answer of the whole program, at several sizes of the company and distances from Personio. */
final class ToolLatency {

    private static final int WARM_UP = 300;
    private static final int CALLS = 300;

    private final Table table = new Table(
            "people",
            "latency of Personio",
            "first search_employees",
            "tool",
            "warm median ms",
            "warm p99 ms",
            "resident MB");

    /** The tools, each with what it is asked; no two calls in a row are the same question. */
    private static Map<String, Map<String, Object>> questions() {
        Map<String, Map<String, Object>> questions = new LinkedHashMap<>();
        questions.put("search_employees", Map.of("query", "müler"));
        questions.put("get_headcount", Map.of("by", List.of("department", "office"), "limit", 500));
        questions.put("get_org_chart", Map.of("limit", 50));
        return questions;
    }

    void measure(int people, Duration latency) {
        try (DemoTenant demo = DemoTenant.start(DemoSettings.defaults().withEmployees(people))) {
            demo.faults().latency(latency);
            try (ServerProcess server = ServerProcess.initialized(
                    environment(demo),
                    "serve",
                    "--rate=v1-employees=100000/min",
                    "--limit=calls=100000000/min,rows=900000000/min")) {
                server.send(ServerProcess.request(1, "tools/list"));
                server.answer(1);
                Caller caller = new Caller(server);
                String cold = "%.0f ms".formatted(caller.millis("search_employees", Map.of("query", "a")));
                questions().forEach((tool, question) -> {
                    Figures warm = warm(caller, tool, question);
                    table.row(
                            "%,d".formatted(people),
                            latency.toMillis() + " ms",
                            cold,
                            tool,
                            "%.1f".formatted(warm.median()),
                            "%.1f".formatted(warm.quantile(0.99)),
                            "%.0f".formatted(StartUp.resident(server.pid())));
                });
            }
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

    private static Map<String, String> environment(DemoTenant demo) {
        return Map.of(
                "PERSONIO_BASE_URL", demo.baseUrl().toString(),
                "PERSONIO_CLIENT_ID", DemoTenant.CLIENT_ID,
                "PERSONIO_CLIENT_SECRET", DemoTenant.CLIENT_SECRET);
    }
}
