package io.github.personiomcp.benchmark;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * When requests of each family may come again after a 429, and who came all the same. What comes within a moment after the 429 was sent
 * was under way by then. Thread-safe.
 */
final class Refusals {

    private static final long MOMENT = Duration.ofMillis(100).toNanos();

    /** What a client is to wait at least where it is not told how long. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Map<String, Deque<Refusal>> refusals = new HashMap<>();
    private long underWay;
    private long early;

    private record Refusal(long sent, long until) {}

    /** A 429 that names the time to wait was sent just now. */
    synchronized void sent(String family, Duration pause) {
        long now = System.nanoTime();
        open(family, now).add(new Refusal(now, now + pause.toNanos()));
    }

    /** A 429 that names no time was sent just now: one to a request that was under way during another tells nothing new. */
    synchronized void sent(String family) {
        if (open(family, System.nanoTime()).isEmpty()) {
            sent(family, LEAST);
        }
    }

    /** A request came. */
    synchronized void received(String family) {
        long now = System.nanoTime();
        Deque<Refusal> open = open(family, now);
        if (open.stream().anyMatch(refusal -> now - refusal.sent() > MOMENT)) {
            early++;
        } else if (!open.isEmpty()) {
            underWay++;
        }
    }

    private Deque<Refusal> open(String family, long now) {
        Deque<Refusal> open = refusals.computeIfAbsent(family, first -> new ArrayDeque<>());
        open.removeIf(refusal -> refusal.until() <= now);
        return open;
    }

    synchronized long underWay() {
        return underWay;
    }

    synchronized long early() {
        return early;
    }
}
