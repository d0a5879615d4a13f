package io.github.personiomcp.policy.scope;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the people inside, as far as they were read for whatever reason. A reading of everybody does not undo what was learned of one
 * person while it lasted.
 */
final class Members {

    private final Map<String, Judged> judged = new HashMap<>();
    private volatile @Nullable Known known;
    private long sequence;
    private long lastLeft;

    private record Judged(boolean inside, long sequence) {}

    /** The beginning of a reading of everybody. */
    record Begun(long sequence, Instant at) {}

    /** @param asOf the moment whose changes, and all before, are in {@code ids} */
    private record Known(Set<String> ids, long sequence, Instant asOf) {

        Known with(Set<String> others) {
            return new Known(Set.copyOf(others), sequence, asOf);
        }
    }

    /** Those inside; empty before everybody was read. */
    Optional<Set<String>> known() {
        return Optional.ofNullable(known).map(Known::ids);
    }

    /** Who has changed since this moment need not be among {@link #known} as they are now. */
    Optional<Instant> asOf() {
        return Optional.ofNullable(known).map(Known::asOf);
    }

    /** Whether somebody who was inside has left since everybody was begun to be read. */
    synchronized boolean left() {
        return lastLeft > 0;
    }

    /** Somebody who is outside is shown once: whoever keeps them has to read everybody again. */
    synchronized void leaves() {
        lastLeft = Math.max(1, sequence);
    }

    /** The beginning of a reading of everybody, for {@link #everybody}. */
    synchronized Begun begin(Instant now) {
        return new Begun(++sequence, now);
    }

    /** Takes in everybody who is inside, as read since {@code begun}, unless a later reading has ended before. */
    synchronized void everybody(Set<String> inside, Begun begun) {
        if (known != null && known.sequence > begun.sequence) {
            return;
        }
        Set<String> ids = new HashSet<>(inside);
        judged.values().removeIf(one -> one.sequence < begun.sequence);
        lastLeft = lastLeft < begun.sequence ? 0 : lastLeft;
        judged.forEach((id, one) -> put(id, one.inside, ids));
        known = new Known(Set.copyOf(ids), begun.sequence, begun.at);
    }

    /** Everybody who changed until {@code moment} has been judged. */
    synchronized void followed(Instant moment) {
        if (known != null && known.asOf.isBefore(moment)) {
            known = new Known(known.ids, known.sequence, moment);
        }
    }

    /** Takes in people who were read alone or as changed. */
    synchronized void judge(Map<String, Boolean> verdicts) {
        verdicts.forEach((id, inside) -> judged.put(id, new Judged(inside, sequence)));
        Known held = known;
        if (held == null) {
            return;
        }
        Set<String> before = held.ids;
        Set<String> ids = new HashSet<>(before);
        verdicts.forEach((id, inside) -> put(id, inside, ids));
        if (!ids.containsAll(before)) {
            leaves();
        }
        if (!ids.equals(before)) {
            known = held.with(ids);
        }
    }

    private static void put(String id, boolean inside, Set<String> ids) {
        if (inside) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
    }
}
