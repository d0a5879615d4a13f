package io.github.personiomcp.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks that need no process of the program, and shows them by size of the company. */
final class ToolCalls {

    private static final int MOST_PEOPLE = 50_000;

    private final Table table =
            new Table("in one process", "people", "median ms", "p99 ms", "median as a multiple of that at the fewest");
    private final Map<String, Double> fewest = new HashMap<>();
    private final Targets targets;

    ToolCalls(Targets targets) {
        this.targets = targets;
    }

    /** @param options of JMH, such as {@code -i 1 -p people=500}, before which those of the benchmarks stand back */
    void measure(String... options) throws RunnerException {
        Collection<RunResult> results = new Runner(options(options)).run();
        results.forEach(this::add);
        table.print();
    }

    private static Options options(String... options) {
        try {
            return new OptionsBuilder()
                    .parent(new CommandLineOptions(options))
                    .include(ToolCalls.class.getPackageName())
                    .shouldFailOnError(true)
                    .build();
        } catch (CommandLineOptionException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void add(RunResult result) {
        String asked = result.getParams().getParam("question");
        String title = asked == null
                ? "unwrapping the pages of everybody"
                : Question.valueOf(asked).title();
        int people = Integer.parseInt(result.getParams().getParam("people"));
        Statistics times = result.getPrimaryResult().getStatistics();
        double median = times.getPercentile(50);
        double slow = times.getPercentile(99);
        double least = fewest.computeIfAbsent(title, first -> median);
        table.row(
                title,
                "%,d".formatted(people),
                "%.3f".formatted(median),
                "%.3f".formatted(slow),
                "%.1f".formatted(median / least));
        if (people == MOST_PEOPLE && asked != null) {
            targets.atMost(
                    title + ", 50,000 people, p99",
                    slow,
                    Question.valueOf(asked).target(),
                    "ms");
        }
    }
}
