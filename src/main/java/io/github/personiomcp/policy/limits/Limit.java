package io.github.personiomcp.policy.limits;

import io.github.personiomcp.text.Message;
import java.util.Locale;

/** What is counted for each caller. */
public enum Limit {
    /** Calls of any tool: an agent that works fast makes two a second, one that runs in circles makes hundreds. */
    CALLS(600),
    /** Writes that were agreed to: nobody reads more plans than one a second. */
    WRITES(60),
    /** Records in answers: a company of ten thousand can still be read at once, over and over it cannot. */
    ROWS(50_000),
    /** Requests over HTTP of any kind: each call is one, and a client asks little besides. */
    REQUESTS(1_200);

    private final int perMinute;

    Limit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** How many a minute where the operator does not say. */
    public int perMinute() {
        return perMinute;
    }

    /** As written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Message noun() {
        return Message.of(
                switch (this) {
                    case CALLS -> "calls";
                    case WRITES -> "writes";
                    case ROWS -> "rows of answers";
                    case REQUESTS -> "requests over HTTP";
                });
    }
}
