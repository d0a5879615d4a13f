package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ExchangeFailure.Trace;
import io.github.personiomcp.text.Message;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many requests are under way at once. Whoever waits is served in order. */
final class Connections {

    private final Semaphore free;
    private final Waiting waiting;

    Connections(int most, Waiting waiting) {
        this.free = new Semaphore(most, true);
        this.waiting = waiting;
    }

    /**
     * Takes one as soon as one is free.
     *
     * @return whether that took a while, so that what was known before may be out of date
     * @throws ExchangeFailure where none is free before the deadline of the call
     */
    boolean acquire(CallContext context) {
        try {
            long left = waiting.left(context.deadline()).toNanos();
            if (left > 0 && free.tryAcquire(0, TimeUnit.NANOSECONDS)) {
                return false;
            }
            if (left > 0 && free.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return true;
            }
            throw ExchangeFailure.timedOut(
                    Trace.NONE, Message.of("The time that this call has was over before it was sent"));
        } catch (InterruptedException e) {
            throw Cancellation.of(e);
        }
    }

    /** One is free again. */
    void release() {
        free.release();
    }

    /** How many wait. */
    int waiting() {
        return free.getQueueLength();
    }
}
