package io.github.personiomcp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.server.http.Monitoring.Readiness;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final AtomicInteger looks = new AtomicInteger();
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private final Metrics metrics = new Metrics(nanos::get);
    private @Nullable String problem;
    private Optional<String> access = Optional.empty();

    private final Operations operations = new Operations(
            OptionalInt.empty(),
            metrics,
            new Watched(() -> Optional.of(HalfUsedPermits.REPORT), List::of, () -> access, this::look),
            CheckedCalls.CLOCK,
            nanos::get,
            pending::add);

    @Test
    void serverIsReadyWhenPersonioHasAnswered() {
        Readiness first = operations.readiness();
        assertThat(first.ready()).isFalse();
        assertThat(first.facts())
                .containsEntry("credential", "unknown")
                .containsEntry("action", "Ask again in a moment.");

        answered();
        Readiness second = operations.readiness();
        assertThat(second.ready()).isTrue();
        assertThat(second.facts())
                .containsOnlyKeys("credential", "directory", "permits", "permit_sharing")
                .containsEntry("credential", "works")
                .containsEntry("directory", Map.of("people", 0))
                .containsEntry(
                        "permit_sharing",
                        Map.of("state", "fallen_back", "instances", 3, "since", "2026-07-01T08:00:00Z"))
                .extractingByKey("permits", InstanceOfAssertFactories.MAP)
                .containsEntry("v2-other", Map.of("per_minute", 300L, "free", 7L, "waiting", 2, "closed_seconds", 4L));
    }

    @Test
    void whatStandsInTheWayIsToldWithWhatToDo() {
        problem = "Personio refuses the client id or secret";
        operations.readiness();
        answered();

        assertThat(operations.readiness().ready()).isFalse();
        assertThat(operations.readiness().facts())
                .containsEntry("credential", "fails")
                .containsEntry("reason", "Personio refuses the client id or secret")
                .hasEntrySatisfying(
                        "action", action -> assertThat(action).asString().contains("personio-mcp doctor"));
    }

    @Test
    void serverThatCannotTellWhoMayCallByNowSaysSoAndStaysReady() {
        operations.readiness();
        answered();
        access = Optional.of("The keys file cannot be used.");

        assertThat(operations.readiness().ready()).isTrue();
        assertThat(operations.readiness().facts()).containsEntry("access", "The keys file cannot be used.");
        assertThat(metrics.text()).contains("personio_mcp_access_stale 1.0");
    }

    @Test
    void personioIsAskedSeldomHoweverOftenSomebodyWantsToKnow() {
        asked(100);
        assertThat(pending).as("one at a time").hasSize(1);

        problem = "no";
        answered();
        asked(100);
        assertThat(looks).as("while it fails").hasValue(1);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        problem = null;
        asked(100);
        answered();
        nanos.addAndGet(Duration.ofMinutes(14).toNanos());
        asked(100);
        assertThat(looks).as("once it works").hasValue(2);

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        asked(100);
        answered();
        assertThat(looks).as("after a quarter of an hour").hasValue(3);
    }

    @Test
    void outageOfPersonioTakesNothingAway() {
        operations.readiness();
        answered();
        problem = "No connection to Personio";
        nanos.addAndGet(Duration.ofMinutes(15).toNanos());
        operations.readiness();
        answered();

        assertThat(looks).hasValue(2);
        assertThat(operations.readiness().ready()).isTrue();
    }

    @Test
    void refusedCredentialIsNoticedBetweenTheTimes() {
        operations.readiness();
        answered();
        metrics.traffic().credentialRefused();
        problem = "Personio refuses the client id or secret";
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        operations.readiness();
        answered();
        assertThat(operations.readiness().ready()).isFalse();

        problem = null;
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        operations.readiness();
        answered();
        assertThat(operations.readiness().ready()).isTrue();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        asked(10);
        assertThat(looks).hasValue(3);
    }

    @Test
    void faultOfOurOwnDoesNotStopLooking() {
        operations.readiness();
        looks.set(-1);
        answered();
        assertThat(operations.readiness().facts().get("reason")).asString().contains("fault in personio-mcp itself");

        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        operations.readiness();
        answered();
        assertThat(operations.readiness().ready()).isTrue();
    }

    private void asked(int times) {
        for (int i = 0; i < times; i++) {
            operations.readiness();
        }
    }

    private void answered() {
        pending.remove().run();
    }

    private TenantSchema look() {
        if (looks.incrementAndGet() == 0) {
            throw new IllegalStateException("nobody expects this");
        }
        String told = problem;
        return told == null ? TenantSchema.standard() : TenantSchema.standardBecause(Message.of(told));
    }
}
