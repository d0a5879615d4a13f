package io.github.personiomcp.policy.limits;

import java.util.Locale;

/** What is counted for each caller. */
public enum Limit {
    /** Calls of any tool: an agent that works fast makes two a second, one that runs in circles makes hundreds. */
    CALLS(600, "calls"),
    /** Writes that were agreed to: nobody reads more plans than one a second. */
    WRITES(60, "writes"),
    /** Records in answers: a company of ten thousand can still be read at once, over and over it cannot. */
    ROWS(50_000, "rows of answers"),
    /** Requests over HTTP of any kind: each call is one, and a client asks little besides. */
    REQUESTS(1_200, "requests over HTTP");

    private final int perMinute;
    private final String noun;

    Limit(int perMinute, String noun) {
        this.perMinute = perMinute;
        this.noun = noun;
    }

    /** How many a minute where the operator does not say. */
    public int perMinute() {
        return perMinute;
    }

    /** As written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String noun() {
        return noun;
    }
}
