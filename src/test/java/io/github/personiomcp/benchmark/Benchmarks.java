package io.github.personiomcp.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How fast and how large the program is. Needs the jar in {@code target}, and Node with npm for the peer. */
public final class Benchmarks {

    private static final String ONLY = System.getProperty("benchmark.only", "");
    private static final String JMH = System.getProperty("benchmark.jmh", "");

    private final Targets targets = new Targets();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Benchmarks(List<Path> jdks) {
        parts.put("start", () -> startUp(jdks));
        parts.put("first", () -> new FirstSearch(targets).measure());
        parts.put("calls", () -> new ToolCalls(targets).measure(words(JMH)));
        parts.put("process", this::toolLatency);
        parts.put("heap", () -> new HeapPerPerson(targets).measure());
        parts.put("refresh", this::refresh);
        parts.put("load", () -> new ColdLoad(targets).measure(50_000));
        parts.put("loop", this::openLoop);
        parts.put("faults", () -> new FaultyReads(targets).measure());
        parts.put("outage", () -> new Outage(targets).measure());
        parts.put("sessions", () -> new ManySessions(targets).measure());
        parts.put("soak", () -> new Soak(targets).measure());
    }

    /** One measurement, which prints its table. */
    private interface Part {
        void run() throws Exception;
    }

    /**
     * Prints a table for each measurement, and in the end what was reached of what is aimed at.
     *
     * <p>The system property {@code benchmark.only} names single parts, separated by spaces; {@code benchmark.jmh} holds options of JMH;
     * {@code benchmark.reads} says how many reads meet trouble, {@code benchmark.soak} how long the soak takes, such as {@code 15m}.
     *
     * @param arguments homes of further Java versions to start on, besides the one that runs this
     */
    public static void main(String[] arguments) throws Exception {
        List<Path> jdks = Stream.concat(Stream.of(System.getProperty("java.home")), Stream.of(arguments))
                .map(Path::of)
                .toList();
        new Benchmarks(jdks).run();
    }

    private void run() throws Exception {
        Set<String> only = ONLY.isBlank() ? parts.keySet() : Set.of(words(ONLY));
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (only.contains(part.getKey())) {
                part.getValue().run();
            }
        }
        targets.print();
    }

    private static String[] words(String spaced) {
        return spaced.isBlank() ? new String[0] : spaced.strip().split(" +", -1);
    }

    private void startUp(List<Path> jdks) throws IOException {
        StartUp startUp = new StartUp(jdks);
        startUp.measure();
        startUp.print(targets);
    }

    private void toolLatency() {
        ToolLatency latency = new ToolLatency();
        List.of(500, 5_000, 50_000).forEach(latency::measure);
        latency.print();
    }

    private void refresh() {
        RefreshCost refresh = new RefreshCost(targets);
        List.of(500, 5_000, 50_000).forEach(refresh::measure);
        refresh.print();
    }

    private void openLoop() {
        OpenLoop loop = new OpenLoop(targets);
        loop.measure(5_000);
        loop.measure(50_000);
        loop.print();
    }
}
