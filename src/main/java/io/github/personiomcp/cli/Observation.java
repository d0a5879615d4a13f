package io.github.personiomcp.cli;

import io.github.personiomcp.monitoring.Metrics;
import io.github.personiomcp.monitoring.Operations;
import io.github.personiomcp.monitoring.Watched;
import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.http.Monitoring;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Watches one {@link App}. What that needs is here, so that transports that nobody watches do not load it. */
final class Observation {

    private final Metrics metrics = new Metrics(System::nanoTime);

    /** To be handed to the app when it is opened. */
    Observers observers() {
        return new Observers(metrics::around, metrics.traffic());
    }

    /**
     * @param authentication tells who calls; null where anybody may
     * @param port where it is told what was seen; null for where MCP is served
     */
    Monitoring of(App app, @Nullable Authentication authentication, @Nullable Integer port, Clock clock) {
        Supplier<Optional<String>> access = authentication == null ? Optional::empty : authentication::trouble;
        Watched watched = new Watched(
                app::permits, app::directories, access, () -> app.tenant().discover());
        OptionalInt own = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        return new Operations(own, metrics, watched, clock, System::nanoTime);
    }
}
