package io.github.personiomcp.monitoring;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.FailureWord;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Confirmer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Counts and times the calls of tools. */
final class CallMetrics implements CallGuard {

    private static final String TOOL = "tool";
    private static final String OUTCOME = "outcome";

    /** What stands for every name that no tool of this program has. */
    private static final String NO_TOOL = "unknown";

    private static final Duration[] BUCKETS = LongStream.of(
                    10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 20_000, 60_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterProvider<Counter> calls;
    private final MeterProvider<Timer> durations;
    private final CallGuard next;
    private final LongSupplier nanos;

    CallMetrics(MeterRegistry registry, CallGuard next, LongSupplier nanos) {
        this.calls = Counter.builder("personio.mcp.calls")
                .description("Calls of tools, by what became of them.")
                .withRegistry(registry);
        this.durations = Timer.builder("personio.mcp.call.duration")
                .description("How long calls of tools took.")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
        this.next = next;
        this.nanos = nanos;
    }

    @Override
    public <A extends Answer> A around(BoundTool tool, CallContext context, Supplier<A> call) {
        long start = nanos.getAsLong();
        String outcome = "ok";
        try {
            return next.around(tool, context, call);
        } catch (RuntimeException | Error failure) {
            outcome = FailureWord.of(failure);
            throw failure;
        } finally {
            String name = tool.spec().name();
            calls.withTags(TOOL, name, OUTCOME, outcome).increment();
            durations.withTag(TOOL, name).record(Duration.ofNanos(nanos.getAsLong() - start));
        }
    }

    @Override
    public Confirmer around(Confirmer confirmer) {
        return next.around(confirmer);
    }

    @Override
    public void missed(String tool, Caller caller) {
        calls.withTags(TOOL, tool.isEmpty() ? NO_TOOL : tool, OUTCOME, "unknown_tool")
                .increment();
        next.missed(tool, caller);
    }
}
