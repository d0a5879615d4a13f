package io.github.personiomcp.personio.v2;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Durations of absences as they were read. They hold while the absence is not changed, for an hour at most, because working schedules and
 * holidays change without it. Remembers ten thousand absences, those used last.
 */
final class KeptDurations {

    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private record Kept(
            String version, Instant at, @Nullable AbsenceDuration duration) {}

    private final Clock clock;
    private final Map<String, Kept> byId = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    KeptDurations(Clock clock) {
        this.clock = clock;
    }

    /** A list shows the absence in this version; what was read of another one is forgotten. */
    synchronized void seen(String id, String version) {
        Kept kept = byId.get(id);
        if (kept == null || !kept.version().equals(version)) {
            byId.put(id, new Kept(version, clock.instant(), null));
        }
    }

    /** The version in which a list showed the absence last; null where it is not remembered. */
    synchronized @Nullable String version(String id) {
        Kept kept = byId.get(id);
        return kept == null ? null : kept.version();
    }

    synchronized @Nullable AbsenceDuration of(String id) {
        Kept kept = byId.get(id);
        return kept == null || kept.at().plus(KEPT).isBefore(clock.instant()) ? null : kept.duration();
    }

    /** Keeps what was read while the absence had {@code version}, unless it has another one by now. */
    synchronized void keep(String id, @Nullable String version, AbsenceDuration duration) {
        if (version != null && version.equals(version(id))) {
            byId.put(id, new Kept(version, clock.instant(), duration));
        }
    }
}
