package io.github.personiomcp.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Measures the program as its users start it. Needs the jar in {@code target}, and Node with npm for the peer. */
public final class ProcessBenchmark {

    private ProcessBenchmark() {}

    /**
     * Prints two tables.
     *
     * @param arguments homes of further Java versions to compare, besides the one that runs this
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> jdks = Stream.concat(Stream.of(System.getProperty("java.home")), Stream.of(arguments))
                .map(Path::of)
                .toList();
        StartUp startUp = new StartUp(jdks);
        startUp.measure();
        startUp.print();
        ToolLatency latency = new ToolLatency();
        for (int people : List.of(500, 5_000, 50_000)) {
            latency.measure(people, Duration.ZERO);
            latency.measure(people, Duration.ofMillis(80));
        }
        latency.print();
    }
}
