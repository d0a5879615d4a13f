package io.github.personiomcp.directory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Loads that nobody has to wait for. */
@Timeout(60)
class SharedLoadBackgroundTest {

    private static final Duration NONE = Duration.ZERO;

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final SharedLoad load = new SharedLoad(clock);
    private final GatedRead read = new GatedRead();

    @Test
    void whoIsNotPatientEnoughGetsNothingAndTheLoadGoesOn() throws Exception {
        assertThat(load.awaitBriefly(read, Contexts.reading(), NONE)).isEmpty();
        read.mayEnd.countDown();
        assertThat(load.awaitBriefly(read, Contexts.reading(), Duration.ofSeconds(10)))
                .containsSame(GatedRead.EVERYBODY);
        assertThat(read.count).hasValueBetween(1, 2);
    }

    @Test
    void patienceIsCountedFromTheBeginningOfTheLoad() throws Exception {
        load.start(read, Contexts.reading());
        read.started.await();
        clock.advance(Duration.ofSeconds(30));
        assertThat(load.awaitBriefly(read, Contexts.reading(), Duration.ofSeconds(30)))
                .isEmpty();
        assertThat(read.count).hasValue(1);
    }

    @Test
    void noCallWaitsLongerThanItsDeadline() {
        assertThat(load.awaitBriefly(
                        read,
                        Contexts.until(clock.instant(), Contexts.reading().tenant(), (done, total, message) -> {}),
                        Duration.ofHours(1)))
                .isEmpty();
    }

    @Test
    void whatIsStartedTwiceRunsOnce() {
        Deque<Runnable> begun = new ArrayDeque<>();
        SharedLoad queued = new SharedLoad(clock, begun::add);
        queued.start(read, Contexts.reading());
        queued.start(read, Contexts.reading());
        assertThat(begun).hasSize(1);

        read.mayEnd.countDown();
        begun.remove().run();
        assertThat(read.count).hasValue(1);
    }

    @Test
    void aLoadGivesWayWhileNobodyWaitsForIt() {
        List<Boolean> background = new ArrayList<>();
        Deque<Runnable> begun = new ArrayDeque<>();
        SharedLoad queued = new SharedLoad(clock, begun::add);
        Function<CallContext, Snapshot> telling = context -> {
            background.add(context.background());
            return GatedRead.EVERYBODY;
        };
        load.awaitBriefly(telling, Contexts.reading(), Duration.ofSeconds(10));
        load.await(telling, Contexts.reading());
        assertThat(background).as("awaited").containsExactly(false, false);

        background.clear();
        load.awaitBriefly(telling, Contexts.reading().inBackground(), Duration.ofSeconds(10));
        queued.start(telling, Contexts.reading());
        begun.remove().run();
        queued.awaitBriefly(telling, Contexts.reading(), NONE);
        begun.remove().run();
        assertThat(background).as("not awaited, not at all, no longer").containsExactly(true, true, true);
    }

    @Test
    void aLoadGivesWayAgainWhenNobodyWaitsForItAnyLonger() throws Exception {
        CompletableFuture<CallContext> given = new CompletableFuture<>();
        load.start(
                context -> {
                    given.complete(context);
                    return read.apply(context);
                },
                Contexts.reading());
        CallContext reading = given.get();
        assertThat(reading.background()).isTrue();

        Thread caller = new Thread(() -> load.awaitBriefly(read, Contexts.reading(), Duration.ofHours(1)));
        caller.start();
        while (reading.background() && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        assertThat(reading.background()).isFalse();
        read.mayEnd.countDown();
        caller.join();
        assertThat(reading.background()).isTrue();
    }

    @Test
    void aLoadThatWasPromisedToGoOnOutlivesTheCancellationOfWhoBeganIt() throws Exception {
        Thread caller = new Thread(() -> {
            try {
                load.await(read, Contexts.reading());
            } catch (PersonioException cancelled) {
                // as it should be
            }
        });
        caller.start();
        read.started.await();
        assertThat(load.awaitBriefly(read, Contexts.reading(), NONE)).isEmpty();
        caller.interrupt();
        caller.join();
        read.mayEnd.countDown();

        assertThat(load.awaitBriefly(read, Contexts.reading(), Duration.ofHours(1)))
                .isPresent();
        assertThat(read.stopped.getCount()).isOne();
    }

    @Test
    void aBackgroundLoadOutlivesTheCancellationOfWhoeverWaits() throws Exception {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                load.awaitBriefly(read, Contexts.reading(), Duration.ofHours(1));
            } catch (PersonioException e) {
                outcome.complete(e);
            }
        });
        caller.start();
        read.started.await();
        caller.interrupt();

        assertThat(outcome.get(10, SECONDS)).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.CANCELLED));
        read.mayEnd.countDown();
        assertThat(load.awaitBriefly(read, Contexts.reading(), Duration.ofSeconds(10)))
                .isPresent();
        assertThat(read.stopped.getCount()).isOne();
    }

    @Test
    void aFailureReachesWhoeverWaits() {
        read.failure = new PersonioException(Kind.SERVER_ERROR, "Personio has a fault.");
        read.mayEnd.countDown();
        assertThatThrownBy(() -> load.awaitBriefly(read, Contexts.reading(), Duration.ofSeconds(10)))
                .hasMessage("Personio has a fault.");
    }
}
