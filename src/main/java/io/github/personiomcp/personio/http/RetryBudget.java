package io.github.personiomcp.personio.http;

import java.time.Duration;
import java.time.Instant;

/**
 * How much may be repeated: what succeeds pays for some of what fails. So trouble that befalls single requests is repaired by repeating
 * them, and an outage, in which repeating helps nobody, is not met with several times the requests. Thread-safe.
 *
 * <p>Kept as the moment by which time alone will have paid for everything that was repeated.
 */
final class RetryBudget {

    /** How many repetitions may be owed for: enough for a short disturbance, and for the single calls of a quiet server. */
    static final int RESERVE = 60;

    /** So many answers pay for one repetition. */
    static final int SUCCESSES = 5;

    /** In such a time one repetition pays for itself. */
    static final Duration PRICE = Duration.ofSeconds(10);

    private static final Duration CREDIT = PRICE.multipliedBy(RESERVE);

    private final Waiting waiting;
    private Instant paidBy;

    RetryBudget(Waiting waiting) {
        this.waiting = waiting;
        this.paidBy = waiting.now();
    }

    /** A request was answered. */
    synchronized void succeeded() {
        paidBy = owed().minus(PRICE.dividedBy(SUCCESSES));
    }

    /** Takes what one repetition costs; false where the reserve is used up. */
    synchronized boolean take() {
        Instant owed = owed().plus(PRICE);
        if (Duration.between(waiting.now(), owed).compareTo(CREDIT) > 0) {
            return false;
        }
        paidBy = owed;
        return true;
    }

    /** When there is something to take again, if nothing succeeds until then. */
    synchronized Duration recovery() {
        return waiting.left(owed().plus(PRICE).minus(CREDIT));
    }

    /** Nothing is saved up beyond the reserve. */
    private Instant owed() {
        Instant now = waiting.now();
        return paidBy.isAfter(now) ? paidBy : now;
    }
}
