package io.github.personiomcp.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that ticks in real time and can be put forward, all its zones with it. */
public final class AheadClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead;

    /** A clock that begins at {@code start}. */
    public AheadClock(Instant start) {
        this(
                Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start)),
                new AtomicReference<>(Duration.ZERO));
    }

    private AheadClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    public void skip(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new AheadClock(base.withZone(zone), ahead);
    }
}
