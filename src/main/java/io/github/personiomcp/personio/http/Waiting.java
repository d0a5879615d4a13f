package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of one client: what it is, how much of it is left, and waiting that can be cancelled.
 *
 * <p>Everything that is waited for is measured on the count of the sleeper, because somebody may set the clock meanwhile. The clock
 * itself is for what has a date: {@code Retry-After}, the end of an access token.
 */
record Waiting(Clock clock, Sleeper sleeper) {

    /** How soon background work that waits notices that somebody has come to wait for it. */
    static final Duration NOTICED = Duration.ofMillis(250);

    /** Bounds every wait, so that a deadline in the far future does not overflow a count of nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** The present by the clock. */
    Instant date() {
        return clock.instant();
    }

    /** The present on the count; of use only beside other instants on the count. */
    Instant now() {
        return Instant.EPOCH.plusNanos(sleeper.nanos());
    }

    /** {@code context} with its deadline, which was set by the clock, on the count. To be done once, where a call comes in. */
    CallContext counted(CallContext context) {
        Instant deadline = now().plus(between(date(), context.deadline()));
        return context.until(deadline);
    }

    /** The time until {@code deadline}, which is on the count: never negative, at most a day. */
    Duration left(Instant deadline) {
        return between(now(), deadline);
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
    static Message inWords(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Message.of(seconds == 1 ? "{0} second" : "{0} seconds", seconds);
    }

    private static Duration between(Instant start, Instant end) {
        Duration time = Duration.between(start, end);
        if (time.isNegative()) {
            return Duration.ZERO;
        }
        return time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }
}
