package io.github.personiomcp.personio.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The clock and the sleeper of one client: what is the time, how much of it is left, and waiting that can be cancelled. */
record Waiting(Clock clock, Sleeper sleeper) {

    /** Bounds every wait, so that a deadline in the far future does not overflow a count of nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(1);

    Instant now() {
        return clock.instant();
    }

    /** The time until {@code deadline}: never negative, at most a day. */
    Duration left(Instant deadline) {
        Duration left = Duration.between(now(), deadline);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }

    boolean fits(Duration wait, Instant deadline) {
        return wait.compareTo(left(deadline)) < 0;
    }

    /** Sleeps, or throws {@link io.github.personiomcp.domain.PersonioException.Kind#CANCELLED} when interrupted. */
    void sleep(Duration wait) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            throw Cancellation.of(e);
        }
    }

    /** For messages: whole seconds, rounded up, at least one. */
    static String inWords(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
