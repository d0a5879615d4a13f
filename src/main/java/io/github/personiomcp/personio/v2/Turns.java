package io.github.personiomcp.personio.v2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many have their turn to be read again: as many as fall to the time since the last turn, so that an hour of use is a round. */
final class Turns {

    private static final Duration ROUND = Duration.ofHours(1);

    private volatile @Nullable Instant last;

    /** Whether there was a turn already. */
    boolean begun() {
        return last != null;
    }

    void ended(Instant begunAt) {
        last = begunAt;
    }

    /** @param readAt when each was read last */
    long due(List<Instant> readAt, Instant now) {
        Instant expired = now.minus(ROUND);
        long old = readAt.stream().filter(at -> !at.isAfter(expired)).count();
        return Math.max(old, share(readAt.size(), now));
    }

    private long share(int people, Instant now) {
        Instant before = last;
        long millis =
                before == null ? 0 : Math.max(0, Duration.between(before, now).toMillis());
        return (people * Math.min(millis, ROUND.toMillis()) + ROUND.toMillis() - 1) / ROUND.toMillis();
    }
}
