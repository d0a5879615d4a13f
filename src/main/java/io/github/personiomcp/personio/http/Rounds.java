package io.github.personiomcp.personio.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Time between Personio's 429s: each 429 to a request of the present round closes a family of endpoints for a while and opens the next
 * round. Requests that were under way meanwhile bring the same news again, so their 429 does not count twice. For one thread at a time.
 */
final class Rounds {

    private final Waiting waiting;
    private final BackOff backOff;

    private Instant closedUntil;
    private long round;
    private int inARow;

    Rounds(Waiting waiting, BackOff backOff) {
        this.waiting = waiting;
        this.backOff = backOff;
        this.closedUntil = waiting.now();
    }

    /** The present one. */
    long present() {
        return round;
    }

    /** For how long nobody is to send anything. */
    Duration closed() {
        return waiting.left(closedUntil);
    }

    /** What to tell others. */
    Refusals known() {
        return new Refusals(round, inARow, closed());
    }

    /** Learns what others know. Of the same round, who had another answer than 429 knows more. */
    void hear(Refusals others) {
        if (others.round() > round) {
            round = others.round();
            inARow = others.inARow();
        } else if (others.round() == round) {
            inARow = Math.min(inARow, others.inARow());
        }
        closeFor(others.closed());
    }

    /**
     * Learns of a 429.
     *
     * @param asked how long Personio wants to be left alone, where it says so
     * @return whether it opened a round
     */
    boolean refused(long permitRound, Optional<Duration> asked) {
        if (permitRound < round) {
            asked.ifPresent(this::closeFor);
            return false;
        }
        round++;
        inARow++;
        closeFor(asked.orElseGet(() -> backOff.fromBase(inARow)));
        return true;
    }

    /** Learns of any other answer; true where that is news. */
    boolean answered(long permitRound) {
        if (inARow == 0 || permitRound < round - 1) {
            return false;
        }
        inARow = 0;
        return true;
    }

    private void closeFor(Duration pause) {
        Instant until = waiting.now().plus(pause);
        if (until.isAfter(closedUntil)) {
            closedUntil = until;
        }
    }
}
