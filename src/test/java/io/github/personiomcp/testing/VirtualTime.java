package io.github.personiomcp.testing;

import io.github.personiomcp.personio.http.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;

/**
 * Time for several threads that sleep at once: it stands still while any of them works, and jumps to the next one's waking when all
 * sleep. Each thread calls {@link #leave} when it is done.
 */
public final class VirtualTime extends Clock implements Sleeper {

    private final PriorityQueue<Instant> wakings = new PriorityQueue<>();
    private Instant now = ManualClock.START;
    private int threads;

    public VirtualTime(int threads) {
        this.threads = threads;
    }

    /** The calling thread takes no further part. */
    public synchronized void leave() {
        threads--;
        jumpIfAllSleep();
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (duration.isZero()) {
            return;
        }
        Instant waking = now.plus(duration);
        wakings.add(waking);
        jumpIfAllSleep();
        while (now.isBefore(waking)) {
            wait();
        }
    }

    private void jumpIfAllSleep() {
        if (!wakings.isEmpty() && wakings.size() == threads) {
            now = wakings.peek();
            while (!wakings.isEmpty() && !wakings.peek().isAfter(now)) {
                wakings.remove();
            }
            notifyAll();
        }
    }

    @Override
    public synchronized long nanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
