package io.github.personiomcp.cli;

import java.time.Duration;

/**
 * How long {@code doctor} waits for Personio.
 *
 * @param contact for the first answer
 * @param rights for everything else, all of it side by side
 * @param grace for what does not end by itself when its time is over
 */
record Patience(Duration contact, Duration rights, Duration grace) {

    /** Less than ten seconds in all. */
    static final Patience USUAL = new Patience(Duration.ofSeconds(4), Duration.ofMillis(4500), Duration.ofMillis(500));
}
