package io.github.personiomcp.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it, and all its zones with it. */
public final class SettableClock extends Clock {

    /** A Wednesday, ten o'clock in Berlin. */
    public static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** Begins at {@link #WEDNESDAY}. */
    public SettableClock() {
        this(WEDNESDAY.toString());
    }

    public SettableClock(String now) {
        this(new AtomicReference<>(Instant.parse(now)), ZoneOffset.UTC);
    }

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void advance(Duration step) {
        now.updateAndGet(before -> before.plus(step));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
