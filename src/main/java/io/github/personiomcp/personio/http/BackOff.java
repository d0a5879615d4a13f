package io.github.personiomcp.personio.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double and are drawn at random, so that clients that failed together do not come back together.
 *
 * @param base the bound of the first wait
 * @param cap the bound of every wait
 * @param random used by one thread at a time
 */
record BackOff(Duration base, Duration cap, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 30;

    /** Anything from nothing to the bound of the {@code nth} wait, counted from one. */
    Duration fromNothing(int nth) {
        return between(Duration.ZERO, bound(nth));
    }

    /** Anything from the base to the bound of the {@code nth} wait, counted from one. */
    Duration fromBase(int nth) {
        return between(base, bound(nth));
    }

    private Duration bound(int nth) {
        Duration doubled = base.multipliedBy(1L << Math.min(nth - 1, MOST_DOUBLINGS));
        return doubled.compareTo(cap) < 0 ? doubled : cap;
    }

    private Duration between(Duration least, Duration most) {
        long range = most.minus(least).toNanos() + 1;
        synchronized (random) {
            return least.plusNanos(random.nextLong(range));
        }
    }
}
