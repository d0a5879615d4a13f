package io.github.personiomcp.personio.http;

import java.time.Duration;

/**
 * What is known of Personio's 429s in one family of endpoints.
 *
 * @param round how many rounds came before this one, each ended by a 429
 * @param inARow how many of the last rounds ended so, with no other answer since
 * @param closed how long nobody is to send anything from now on
 */
public record Refusals(long round, int inARow, Duration closed) {

    /** None so far. */
    public static final Refusals NONE = new Refusals(0, 0, Duration.ZERO);
}
