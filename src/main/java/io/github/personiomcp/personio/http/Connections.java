package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ExchangeFailure.Trace;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many requests are under way at once. Whoever waits is served in order; background work leaves half of them to others. */
final class Connections {

    private final Semaphore free;
    private final Semaphore forBackground;
    private final Waiting waiting;

    Connections(int most, Waiting waiting) {
        this.free = new Semaphore(most, true);
        this.forBackground = new Semaphore(Math.max(1, most / 2), true);
        this.waiting = waiting;
    }

    /**
     * One that was taken, until it is closed.
     *
     * @param waited whether that took a while, so that what was known before may be out of date
     * @param taken of which it is one
     */
    record Lease(boolean waited, List<Semaphore> taken) implements AutoCloseable {
        @Override
        public void close() {
            taken.forEach(Semaphore::release);
        }
    }

    /**
     * Takes one as soon as one is free.
     *
     * @throws ExchangeFailure where none is free before the deadline of the call
     */
    Lease acquire(CallContext context) {
        List<Semaphore> taken = new ArrayList<>();
        try {
            boolean waited = context.background() && takeForBackground(taken, context);
            return new Lease(take(taken, context) || waited, taken);
        } catch (InterruptedException e) {
            taken.forEach(Semaphore::release);
            throw Cancellation.of(e);
        } catch (ExchangeFailure e) {
            taken.forEach(Semaphore::release);
            throw e;
        }
    }

    /** Until somebody waits for it. Whether that took a while. */
    private boolean takeForBackground(List<Semaphore> taken, CallContext context) throws InterruptedException {
        boolean waited = false;
        Duration patience = Duration.ZERO;
        while (context.background() && !waiting.left(context.deadline()).isZero()) {
            if (forBackground.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                taken.add(forBackground);
                return waited;
            }
            waited = true;
            patience = Waiting.NOTICED;
        }
        return waited;
    }

    /** Whether that took a while. */
    private boolean take(List<Semaphore> taken, CallContext context) throws InterruptedException {
        long left = waiting.left(context.deadline()).toNanos();
        boolean atOnce = left > 0 && free.tryAcquire(0, TimeUnit.NANOSECONDS);
        if (!atOnce && (left == 0 || !free.tryAcquire(left, TimeUnit.NANOSECONDS))) {
            throw ExchangeFailure.timedOut(
                    Trace.NONE, Message.of("The time that this call has was over before it was sent"));
        }
        taken.add(free);
        return !atOnce;
    }

    /** How many wait. */
    int waiting() {
        return free.getQueueLength();
    }
}
