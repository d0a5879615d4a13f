package io.github.personiomcp.benchmark;

import io.github.personiomcp.server.Outcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One call of one tool over people who are held, on a Java machine set up as the launcher does it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxTenuringThreshold=1"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ToolCallBenchmark {

    private static final int DIFFERENT_PEOPLE = 97;

    @Param({"500", "5000", "50000"})
    private int people;

    @Param
    private Question question = Question.FULL_NAME;

    private WarmTools tools = new WarmTools(1);
    private List<Map<String, Object>> calls = List.of();
    private int next;

    @Setup
    public void hold() {
        tools = new WarmTools(people).warm();
        calls = ManyPeople.of(DIFFERENT_PEOPLE, 1).stream().map(question::about).toList();
    }

    @Benchmark
    public Outcome call() {
        next = (next + 1) % calls.size();
        return tools.call(question, calls.get(next));
    }
}
