package io.github.personiomcp.server.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts tokens that somebody made up, by address and minute. Only these are slowed down: behind a reverse proxy everybody has the same
 * address, and nobody shall be able to lock the others out, nor keep one whose token expired from hearing so. Guessing is hopeless anyway; this keeps it quiet.
 */
final class Guesses {

    private static final int MOST = 10;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Integer> failed = new HashMap<>();
    private Instant begun = Instant.MIN;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** Takes notice of one more, and tells whether that is one too many. Many addresses at once count as one. */
    synchronized boolean tooMany(String address) {
        Instant now = clock.instant();
        if (!now.minus(MINUTE).isBefore(begun)) {
            failed.clear();
            begun = now;
        }
        String counted = failed.size() < MOST_ADDRESSES || failed.containsKey(address) ? address : "";
        return failed.merge(counted, 1, Integer::sum) > MOST;
    }
}
