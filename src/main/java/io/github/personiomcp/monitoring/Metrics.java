package io.github.personiomcp.monitoring;

import io.github.personiomcp.personio.http.TrafficListener;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.server.http.Monitoring.HttpLoad;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Counts and times what the server does. Every label is one of few words that this program itself chooses, never a part of a call or
 * of an answer, so that nothing here tells of anybody.
 */
public final class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final TrafficMetrics traffic = new TrafficMetrics(registry);
    private final LongSupplier nanos;

    /** @param nanos measures how long calls take */
    public Metrics(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** {@code guard} with every call counted, also those that it refuses. */
    public CallGuard around(CallGuard guard) {
        return new CallMetrics(registry, guard, nanos);
    }

    /** Counts what it hears. */
    public TrafficListener traffic() {
        return traffic;
    }

    /** How often Personio refused the credential so far. */
    long credentialRefusals() {
        return traffic.credentialRefusals();
    }

    void watch(Supplier<HttpLoad> load) {
        Gauge.builder("personio.mcp.sessions", () -> load.get().sessions())
                .description("Sessions that are open.")
                .register(registry);
        refused("busy", load, HttpLoad::busy);
        refused("sessions", load, HttpLoad::full);
    }

    private void refused(String reason, Supplier<HttpLoad> load, ToLongFunction<HttpLoad> count) {
        FunctionCounter.builder("personio.mcp.refused", load, from -> count.applyAsLong(from.get()))
                .description("HTTP requests refused because too many others were under way, or too many sessions open.")
                .tag("reason", reason)
                .register(registry);
    }

    void watch(Watched watched, Clock clock) {
        StateMetrics.register(registry, watched, clock);
    }

    /** All of it, in the text format of Prometheus. */
    String text() {
        return registry.scrape();
    }
}
