package io.github.personiomcp.personio.http;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets background work come evenly, after a few at once. The rest of what may be sent at once, and of the processors, is left to calls for
 * which somebody waits.
 */
final class EvenPace {

    /** Small work is over soon all the same. */
    private static final int SHARE_OF_BURST = 5;

    private final Duration interval;
    private final Duration ahead;
    private final Waiting waiting;
    private Instant next = Instant.MIN;

    EvenPace(Rate rate, Waiting waiting) {
        this.interval = rate.timeFor(1);
        this.ahead = rate.timeFor(Math.max(1, rate.burst() / SHARE_OF_BURST) - 1);
        this.waiting = waiting;
    }

    /** How long the next one has to wait, who comes now. */
    synchronized Duration pause() {
        Instant now = waiting.now();
        Instant earliest = now.minus(ahead);
        Instant turn = next.isAfter(earliest) ? next : earliest;
        next = turn.plus(interval);
        return turn.isAfter(now) ? Duration.between(now, turn) : Duration.ZERO;
    }
}
