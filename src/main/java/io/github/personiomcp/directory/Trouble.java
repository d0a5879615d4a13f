package io.github.personiomcp.directory;

import io.github.personiomcp.domain.PersonioException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reading that fails, again and again.
 *
 * @param since when it failed first
 * @param until not before then is it tried again
 */
record Trouble(Instant since, Instant until, PersonioException failure) {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** {@code failure} at {@code now}, after {@code before} where it failed before as well. */
    static Trouble with(PersonioException failure, @Nullable Trouble before, Instant now) {
        Duration asked = failure.retryAfter().orElse(PAUSE);
        Duration pause = asked.compareTo(PAUSE) > 0 ? asked : PAUSE;
        return new Trouble(before == null ? now : before.since(), now.plus(pause), failure);
    }

    boolean pausing(Instant now) {
        return now.isBefore(until);
    }

    /** As a part of a sentence. */
    Object reason() {
        return failure.said().clause();
    }
}
