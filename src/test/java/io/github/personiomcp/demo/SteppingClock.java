package io.github.personiomcp.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
final class SteppingClock extends Clock {

    /** A Wednesday, ten o'clock in Berlin. */
    static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    private volatile Instant now = WEDNESDAY;

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
