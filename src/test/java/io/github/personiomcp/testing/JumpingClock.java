package io.github.personiomcp.testing;

import io.github.personiomcp.personio.http.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock for any number of threads that jumps to the end of whatever somebody sleeps, so that nobody waits. */
public final class JumpingClock extends Clock implements Sleeper {

    private final AtomicReference<Instant> now = new AtomicReference<>(ManualClock.START);

    @Override
    public long nanos() {
        return Duration.between(ManualClock.START, instant()).toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Instant waking = instant().plus(duration);
        now.accumulateAndGet(waking, (one, another) -> one.isAfter(another) ? one : another);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
