package io.github.personiomcp.policy.scope;

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
    private volatile @Nullable Set<String> known;
    private long sequence;
    private long lastLeft;

    private record Judged(boolean inside, long sequence) {}

    /** Those inside; empty before everybody was read. */
    Optional<Set<String>> known() {
        return Optional.ofNullable(known);
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
    synchronized long begin() {
        return ++sequence;
    }

    /** Takes in everybody who is inside, as read since {@code begun}. */
    synchronized void everybody(Set<String> inside, long begun) {
        Set<String> ids = new HashSet<>(inside);
        judged.values().removeIf(one -> one.sequence < begun);
        lastLeft = lastLeft < begun ? 0 : lastLeft;
        judged.forEach((id, one) -> put(id, one.inside, ids));
        known = Set.copyOf(ids);
    }

    /** Takes in people who were read alone or as changed. */
    synchronized void judge(Map<String, Boolean> verdicts) {
        verdicts.forEach((id, inside) -> judged.put(id, new Judged(inside, sequence)));
        Set<String> before = known;
        if (before == null) {
            return;
        }
        Set<String> ids = new HashSet<>(before);
        verdicts.forEach((id, inside) -> put(id, inside, ids));
        if (!ids.containsAll(before)) {
            leaves();
        }
        if (!ids.equals(before)) {
            known = Set.copyOf(ids);
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
