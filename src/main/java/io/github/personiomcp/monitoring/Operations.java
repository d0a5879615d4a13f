package io.github.personiomcp.monitoring;

import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.PermitReport;
import io.github.personiomcp.personio.http.PermitSharing;
import io.github.personiomcp.personio.http.PermitState;
import io.github.personiomcp.server.http.Monitoring;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What operators are told of one server that runs. An employee directory for which nobody has asked yet is nothing to wait for. */
public final class Operations implements Monitoring {

    private final OptionalInt port;
    private final Metrics metrics;
    private final Watched watched;
    private final Clock clock;
    private final CredentialCheck credential;

    /**
     * @param port as in {@link Monitoring#port}
     * @param nanos a count of nanoseconds that nobody sets back
     */
    public Operations(OptionalInt port, Metrics metrics, Watched watched, Clock clock, LongSupplier nanos) {
        this(port, metrics, watched, clock, nanos, Operations::onThread);
    }

    Operations(OptionalInt port, Metrics metrics, Watched watched, Clock clock, LongSupplier nanos, Executor executor) {
        this.port = port;
        this.metrics = metrics;
        this.watched = watched;
        this.clock = clock;
        this.credential = new CredentialCheck(this::problem, metrics::credentialRefusals, nanos, executor);
        metrics.watch(watched, clock);
    }

    @Override
    public OptionalInt port() {
        return port;
    }

    @Override
    public void watch(Supplier<HttpLoad> load) {
        metrics.watch(load);
    }

    @Override
    public String metrics() {
        return metrics.text();
    }

    @Override
    public Readiness readiness() {
        CredentialCheck.State state = credential.state();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("credential", state.word());
        if (!state.works()) {
            facts.put("reason", state.problem().orElse("Personio has not been asked yet, or has not answered yet."));
            facts.put(
                    "action",
                    state.problem()
                            .map(problem ->
                                    "Run 'personio-mcp doctor' with the same configuration; it says what to do.")
                            .orElse("Ask again in a moment."));
        }
        watched.access().get().ifPresent(trouble -> facts.put("access", trouble));
        facts.put("directory", directory());
        watched.permits().get().ifPresent(report -> {
            facts.put("permits", permits(report));
            facts.put("permit_sharing", sharing(report.permitSharing()));
        });
        return new Readiness(state.works(), facts);
    }

    private Map<String, Object> directory() {
        DirectoryState state = DirectoryState.of(watched, clock);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("people", state.people());
        state.asOf().ifPresent(since -> told.put("age_seconds", (long) state.seconds()));
        return told;
    }

    private static Map<String, Object> sharing(PermitSharing sharing) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("state", sharing.state().label());
        told.put("instances", sharing.instances());
        told.put("since", sharing.since().truncatedTo(ChronoUnit.SECONDS).toString());
        return told;
    }

    /** By family of endpoints. */
    private static Map<String, Object> permits(PermitReport report) {
        Map<String, Object> families = new LinkedHashMap<>();
        for (EndpointFamily family : EndpointFamily.values()) {
            PermitState state = report.permits(family);
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("per_minute", state.perMinute());
            told.put("free", state.free());
            told.put("waiting", state.waiting());
            told.put("closed_seconds", state.closed().toSeconds());
            families.put(family.label(), told);
        }
        return families;
    }

    private Optional<String> problem() {
        return Optional.ofNullable(watched.look().get().problem()).map(Message::toString);
    }

    private static void onThread(Runnable task) {
        Thread thread = new Thread(task, "readiness");
        thread.setDaemon(true);
        thread.start();
    }
}
