package io.github.personiomcp.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A bucket of permits that fills up evenly by the clock. */
final class TokenBucket {

    private final int capacity;
    private final double perSecond;
    private final Clock clock;
    private double permits;
    private Instant filledAt;

    TokenBucket(int capacity, double perSecond, Clock clock) {
        this.capacity = capacity;
        this.perSecond = perSecond;
        this.clock = clock;
        this.permits = capacity;
        this.filledAt = clock.instant();
    }

    /** Takes one permit; false if there is none. */
    synchronized boolean take() {
        refill();
        if (permits < 1) {
            return false;
        }
        permits--;
        return true;
    }

    synchronized int remaining() {
        refill();
        return (int) permits;
    }

    int capacity() {
        return capacity;
    }

    int replenishRate() {
        return (int) Math.ceil(perSecond);
    }

    private void refill() {
        Instant now = clock.instant();
        double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
        permits = Math.min(capacity, permits + Math.max(0, seconds) * perSecond);
        filledAt = now;
    }
}
