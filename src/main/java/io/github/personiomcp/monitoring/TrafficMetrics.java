package io.github.personiomcp.monitoring;

import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.TrafficListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;

/** Counts and times what goes on between this program and Personio. */
final class TrafficMetrics implements TrafficListener {

    static final String FAMILY = "family";

    /** Whatever else stands on the way may answer with any other. */
    private static final Set<Integer> STATUSES =
            Set.of(200, 201, 202, 204, 400, 401, 403, 404, 407, 409, 410, 413, 415, 422, 429, 500, 502, 503, 504);

    private final MeterProvider<Counter> repetitions;
    private final MeterProvider<Timer> requests;
    private final MeterProvider<Timer> waits;
    private final Counter refusals;

    TrafficMetrics(MeterRegistry registry) {
        this.requests = Timer.builder("personio.mcp.upstream.request.duration")
                .description("Requests to Personio, repetitions too: how many, and how long they took.")
                .withRegistry(registry);
        this.repetitions = Counter.builder("personio.mcp.upstream.retries")
                .description("Requests to Personio that were sent once more.")
                .withRegistry(registry);
        this.waits = Timer.builder("personio.mcp.permit.wait")
                .description("How long requests waited for a permit before they were sent or given up.")
                .withRegistry(registry);
        this.refusals = Counter.builder("personio.mcp.credential.refusals")
                .description("How often Personio refused client id or secret.")
                .register(registry);
    }

    @Override
    public void answered(EndpointFamily family, int status, Duration took) {
        requests.withTags(FAMILY, family.label(), "status", word(status)).record(took);
    }

    @Override
    public void repeated(EndpointFamily family) {
        repetitions.withTag(FAMILY, family.label()).increment();
    }

    @Override
    public void waited(EndpointFamily family, Duration time) {
        waits.withTag(FAMILY, family.label()).record(time);
    }

    @Override
    public void credentialRefused() {
        refusals.increment();
    }

    long credentialRefusals() {
        return (long) refusals.count();
    }

    private static String word(int status) {
        if (status == NO_ANSWER) {
            return "none";
        }
        return STATUSES.contains(status) ? String.valueOf(status) : status / 100 + "xx";
    }
}
