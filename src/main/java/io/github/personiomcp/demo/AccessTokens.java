package io.github.personiomcp.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The access tokens of one API generation: opaque, good for 24 hours, and the same one while it is valid (API reference 2.1). */
final class AccessTokens {

    static final Duration LIFETIME = Duration.ofHours(24);

    private record Issued(String text, Instant expiry) {}

    private final Clock clock;
    private @Nullable Issued current;

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    synchronized String issue() {
        Issued issued = current;
        if (issued == null || !clock.instant().isBefore(issued.expiry())) {
            issued = new Issued("papi-" + UUID.randomUUID(), clock.instant().plus(LIFETIME));
            current = issued;
        }
        return issued.text();
    }

    synchronized long secondsLeft() {
        Issued issued = current;
        return issued == null
                ? 0
                : Duration.between(clock.instant(), issued.expiry()).toSeconds();
    }

    synchronized boolean valid(String text) {
        Issued issued = current;
        return issued != null && issued.text().equals(text) && clock.instant().isBefore(issued.expiry());
    }

    synchronized void expire() {
        current = null;
    }
}
