package io.github.personiomcp.personio.http;

import java.time.Duration;
import java.time.Instant;

/** How long one exchange has brought nothing. Told by the threads that receive, asked by the one that waits. */
final class Silence {

    private final Waiting waiting;
    private final Duration longest;
    private volatile Instant end;

    /** @param longest what is borne */
    Silence(Waiting waiting, Duration longest) {
        this.waiting = waiting;
        this.longest = longest;
        this.end = waiting.now().plus(longest);
    }

    /** Something came. */
    void broken() {
        end = waiting.now().plus(longest);
    }

    /** How much longer it is borne: nothing where it has lasted too long. */
    Duration left() {
        return waiting.left(end);
    }
}
