package io.github.personiomcp.directory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.Tenants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedLoadTest {

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final SharedLoad load = new SharedLoad(clock);
    private final GatedRead read = new GatedRead();

    @Test
    void manyCallersShareOneLoad() throws Exception {
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            callers.add(new Caller(load, read, Contexts.reading()));
        }
        read.started.await();
        callers.forEach(Caller::awaitWaiting);
        read.mayEnd.countDown();

        for (Caller caller : callers) {
            assertThat(caller.result()).isSameAs(GatedRead.EVERYBODY);
        }
        assertThat(read.count).hasValue(1);
    }

    @Test
    void aLoadThatCouldNotBeBegunIsNoneUnderWay() {
        AtomicInteger begun = new AtomicInteger();
        SharedLoad scarce = new SharedLoad(clock, task -> {
            if (begun.incrementAndGet() == 1) {
                throw new RejectedExecutionException("no more threads");
            }
            task.run();
        });
        read.mayEnd.countDown();

        assertThatThrownBy(() -> scarce.await(read, Contexts.reading())).hasMessage("no more threads");
        assertThat(scarce.await(read, Contexts.reading())).isSameAs(GatedRead.EVERYBODY);
    }

    @Test
    void aLoadOutlivesTheCallerWhoseDeadlinePasses() throws Exception {
        read.progress = new int[] {200, 1200};
        CallContext hurried = Contexts.until(clock.instant(), TenantSchema.standard(), Progress.NONE);
        Caller patient = new Caller(load, read, Contexts.reading());
        read.reported.await();

        assertThatThrownBy(() -> load.await(read, hurried))
                .isInstanceOfSatisfying(PersonioException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.TIMEOUT);
                    assertThat(e.retryAfter()).contains(Duration.ofSeconds(5));
                })
                .hasMessage("The employee directory is still loading: 200 of 1200 people.");
        read.mayEnd.countDown();
        assertThat(patient.result()).isSameAs(GatedRead.EVERYBODY);
    }

    @Test
    void theCallThatBeganALoadMayGiveUpAndTheNextOneFindsItGoingOn() throws Exception {
        CallContext hurried = Contexts.until(clock.instant(), TenantSchema.standard(), Progress.NONE);
        assertThatThrownBy(() -> load.await(read, hurried)).hasMessage("The employee directory is still loading.");

        Caller next = new Caller(load, read, Contexts.reading());
        next.awaitWaiting();
        read.mayEnd.countDown();

        assertThat(next.result()).isSameAs(GatedRead.EVERYBODY);
        assertThat(read.count).hasValue(1);
    }

    @Test
    void aLoadStopsWhenItsOnlyWaiterIsCancelled() throws Exception {
        Caller only = new Caller(load, read, Contexts.reading());
        read.started.await();
        only.thread.interrupt();

        assertThat(only.failure()).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.CANCELLED));
        assertThat(only.interruptedAfterwards).isTrue();
        assertThat(read.stopped.await(10, SECONDS)).isTrue();
    }

    @Test
    void otherWaitersKeepTheLoadOfACancelledOne() throws Exception {
        Caller first = new Caller(load, read, Contexts.reading());
        read.started.await();
        Caller second = new Caller(load, read, Contexts.reading());
        second.awaitWaiting();
        first.thread.interrupt();
        assertThat(first.failure()).hasMessage("The call was cancelled.");
        read.mayEnd.countDown();

        assertThat(second.result()).isSameAs(GatedRead.EVERYBODY);
        assertThat(read.stopped.getCount()).isOne();
    }

    @Test
    void aLoadStopsWhenAllItsWaitersAreCancelledAtOnce() throws Exception {
        for (int round = 0; round < 200; round++) {
            GatedRead gated = new GatedRead();
            List<Caller> callers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                callers.add(new Caller(load, gated, Contexts.reading()));
            }
            gated.started.await();
            callers.forEach(Caller::awaitWaiting);
            callers.forEach(caller -> caller.thread.interrupt());

            for (Caller caller : callers) {
                assertThat(caller.failure()).as("round %d", round).hasMessage("The call was cancelled.");
            }
            assertThat(gated.stopped.await(10, SECONDS)).as("round %d", round).isTrue();
        }
    }

    @Test
    void callersWhoComeWhileOthersCancelAlwaysGetAnAnswer() throws Exception {
        for (int round = 0; round < 300; round++) {
            GatedRead gated = new GatedRead();
            Caller leaving = new Caller(load, gated, Contexts.reading());
            gated.started.await();
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Void> cancelling = CompletableFuture.runAsync(() -> {
                meet(together);
                leaving.thread.interrupt();
            });
            meet(together);
            Caller coming = new Caller(load, gated, Contexts.reading());
            cancelling.join();
            gated.mayEnd.countDown();

            assertThat(coming.result()).as("round %d", round).isSameAs(GatedRead.EVERYBODY);
            leaving.thread.join();
        }
    }

    @Test
    void aFailureReachesEveryWaiterAndTheNextCallTriesAgain() throws Exception {
        read.failure = new PersonioException(Kind.SERVER_ERROR, "Personio has a fault.");
        Caller first = new Caller(load, read, Contexts.reading());
        Caller second = new Caller(load, read, Contexts.reading());
        read.started.await();
        first.awaitWaiting();
        second.awaitWaiting();
        read.mayEnd.countDown();

        assertThat(first.failure()).hasMessage("Personio has a fault.");
        assertThat(second.failure()).hasMessage("Personio has a fault.");
        read.failure = null;
        assertThat(load.await(read, Contexts.reading())).isSameAs(GatedRead.EVERYBODY);
        assertThat(read.count).hasValue(2);
    }

    @Test
    void aFaultOfTheProgramIsAFaultForTheCaller() {
        assertThatThrownBy(() -> load.await(
                        context -> {
                            throw new AssertionError("bug");
                        },
                        Contexts.reading()))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void everyWaiterHearsOfTheProgress() throws Exception {
        List<String> heard = new ArrayList<>();
        List<String> heardToo = new ArrayList<>();
        read.waitBeforeReport = new CountDownLatch(1);
        read.progress = new int[] {1, 2};
        Caller first = new Caller(load, read, listening((done, total, message) -> heard.add(done + "/" + total)));
        Caller second = new Caller(load, read, listening((done, total, message) -> heardToo.add(done + "/" + total)));
        first.awaitWaiting();
        second.awaitWaiting();
        read.waitBeforeReport.countDown();
        read.mayEnd.countDown();
        first.result();
        second.result();

        assertThat(heard).containsExactly("1/2");
        assertThat(heardToo).containsExactly("1/2");
    }

    @Test
    void nobodyHearsOfTheProgressAfterLeaving() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        read.waitBeforeReport = new CountDownLatch(1);
        read.progress = new int[] {1, 2};
        Progress counting = (done, total, message) -> heard.incrementAndGet();
        CallContext hurried = Contexts.until(clock.instant(), TenantSchema.standard(), counting);
        assertThatThrownBy(() -> load.await(read, hurried)).isInstanceOf(PersonioException.class);

        read.waitBeforeReport.countDown();
        read.reported.await();
        assertThat(heard).hasValue(0);
    }

    @Test
    void aListenerThatFailsDoesNotStopTheLoad() {
        read.progress = new int[] {1, 2};
        read.mayEnd.countDown();
        Progress broken = (done, total, message) -> {
            throw new IllegalStateException("the client is gone");
        };
        assertThat(load.await(read, listening(broken))).isSameAs(GatedRead.EVERYBODY);
    }

    @Test
    void anotherTenantSchemaIsAnotherLoad() throws Exception {
        Caller first = new Caller(load, read, Contexts.reading());
        read.started.await();
        GatedRead other = new GatedRead();
        Caller second = new Caller(load, other, Contexts.reading(Tenants.reading("id")));
        other.started.await();
        other.mayEnd.countDown();
        second.result();

        assertThat(first.future).isNotDone();
        read.mayEnd.countDown();
        assertThat(first.result()).isSameAs(GatedRead.EVERYBODY);
    }

    @Test
    void aLoadMayOnlyRead() {
        read.mayEnd.countDown();
        load.await(
                context -> {
                    assertThat(context.ceiling()).isEqualTo(Effect.READ);
                    assertThat(context.deadline()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
                    return GatedRead.EVERYBODY;
                },
                Contexts.reading());
    }

    private static CallContext listening(Progress progress) {
        return Contexts.until(Contexts.reading().deadline(), TenantSchema.standard(), progress);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A call on a thread of its own. */
    private static final class Caller {
        final CompletableFuture<Snapshot> future = new CompletableFuture<>();
        final Thread thread;
        volatile boolean interruptedAfterwards;

        Caller(SharedLoad load, Function<CallContext, Snapshot> read, CallContext context) {
            thread = new Thread(() -> {
                try {
                    future.complete(load.await(read, context));
                } catch (Throwable e) {
                    interruptedAfterwards = Thread.currentThread().isInterrupted();
                    future.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        /** Until the call waits for the load. */
        void awaitWaiting() {
            while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
                Thread.onSpinWait();
            }
        }

        Snapshot result() throws Exception {
            return future.get(10, SECONDS);
        }

        Throwable failure() {
            return future.handle((result, failure) -> failure)
                    .orTimeout(10, SECONDS)
                    .join();
        }
    }
}
