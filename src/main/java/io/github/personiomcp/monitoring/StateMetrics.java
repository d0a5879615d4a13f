package io.github.personiomcp.monitoring;

import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.PermitSharing;
import io.github.personiomcp.personio.http.PermitState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.ToDoubleFunction;

/** What is so at the moment; not a number where that cannot be said yet. */
final class StateMetrics {

    private StateMetrics() {}

    static void register(MeterRegistry registry, Watched watched, Clock clock) {
        for (EndpointFamily family : EndpointFamily.values()) {
            Permits permits = new Permits(registry, watched, family);
            permits.gauge("free", "Requests to Personio that could be sent at once.", PermitState::free);
            permits.gauge("waiting", "Requests that wait for a permit.", PermitState::waiting);
            permits.gauge("per.minute", "Requests a minute that are kept to.", PermitState::perMinute);
        }
        Gauge.builder("personio.mcp.permits.instances", () -> sharing(watched, PermitSharing::instances))
                .description("Instances that share the permits of the credential, this one included.")
                .register(registry);
        Gauge.builder("personio.mcp.permits.fallen.back", () -> sharing(watched, StateMetrics::fallenBack))
                .description("1 where permits are to be shared and are not, because Redis is gone; else 0.")
                .register(registry);
        Gauge.builder("personio.mcp.access.stale", () -> watched.access().get().isPresent() ? 1 : 0)
                .description("1 where it cannot be told who may call by now, as where the keys file is broken; else 0.")
                .register(registry);
        Gauge.builder("personio.mcp.directory.people", () -> DirectoryState.of(watched, clock)
                        .people())
                .description("People in the employee directory; in its largest copy where rights differ.")
                .register(registry);
        Gauge.builder("personio.mcp.directory.age", () -> DirectoryState.of(watched, clock)
                        .seconds())
                .description("Age of the employee directory; of its oldest copy where rights differ.")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double sharing(Watched watched, ToDoubleFunction<PermitSharing> value) {
        return watched.permits()
                .get()
                .map(report -> value.applyAsDouble(report.permitSharing()))
                .orElse(Double.NaN);
    }

    private static double fallenBack(PermitSharing sharing) {
        return sharing.state() == PermitSharing.State.FALLEN_BACK ? 1 : 0;
    }

    private record Permits(MeterRegistry registry, Watched watched, EndpointFamily family) {

        void gauge(String name, String description, ToDoubleFunction<PermitState> value) {
            Gauge.builder("personio.mcp.permits." + name, () -> now(value))
                    .description(description)
                    .tag(TrafficMetrics.FAMILY, family.label())
                    .register(registry);
        }

        private double now(ToDoubleFunction<PermitState> value) {
            return watched.permits()
                    .get()
                    .map(report -> value.applyAsDouble(report.permits(family)))
                    .orElse(Double.NaN);
        }
    }
}
