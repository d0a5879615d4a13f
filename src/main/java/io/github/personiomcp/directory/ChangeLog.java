package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the directory saw change between the snapshots it held: who moved, and who is gone. Immutable, and bounded: what is too much is
 * forgotten from the oldest on, and {@link #since()} moves forward, so that the log never claims more than it knows.
 *
 * <p>Whoever is gone leaves an id and a name, no moves. A value that could not be read, or a person missing from a snapshot that is not
 * complete, is no change; it is compared once it is there again.
 */
public final class ChangeLog {

    private static final int MOST = 20_000;

    private final Instant since;
    private final List<Move> moves;
    private final List<Removal> removals;

    /** As last known for sure, where the latest snapshot does not tell. */
    private final Map<String, Employee> doubtful;

    private ChangeLog(Instant since, List<Move> moves, List<Removal> removals, Map<String, Employee> doubtful) {
        this.since = since;
        this.moves = List.copyOf(moves);
        this.removals = List.copyOf(removals);
        this.doubtful = Map.copyOf(doubtful);
    }

    /**
     * Somebody whose place in the company is another than before.
     *
     * @param attribute one of {@link WatchedAttribute}'s keys
     * @param before as text; empty where there was none
     * @param after as text; empty where there is none now
     * @param seenAt as of when it was noticed; it happened between then and the reading before
     */
    public record Move(String id, String name, String attribute, String before, String after, Instant seenAt) {}

    /**
     * Somebody who can no longer be seen: deleted, or out of the credential's sight.
     *
     * @param seenAt as of when it was noticed
     */
    public record Removal(String id, String name, Instant seenAt) {}

    /** A log of what changes from {@code moment} on. */
    public static ChangeLog startingAt(Instant moment) {
        return new ChangeLog(moment, List.of(), List.of(), Map.of());
    }

    /** What changed up to this moment is not here. */
    public Instant since() {
        return since;
    }

    /** The moves of people who are still there, in the order in which they were seen. */
    public List<Move> moves() {
        return moves;
    }

    /** Those who are gone and did not come back, in the order in which that was seen. */
    public List<Removal> removals() {
        return removals;
    }

    /**
     * This log up to {@code after}, which takes the place of {@code before}. Where the two do not show the same watched attributes, a
     * new log begins.
     *
     * @param seenAt as of when the differences between the two are known
     */
    ChangeLog upTo(Snapshot before, Snapshot after, Instant seenAt) {
        Set<WatchedAttribute> watched = WatchedAttribute.in(after.tenant());
        if (!watched.equals(WatchedAttribute.in(before.tenant()))) {
            return startingAt(seenAt);
        }
        return new Comparison(before, after, watched, seenAt).result().bounded();
    }

    /** Drops what is too much, everything seen at one moment together. */
    private ChangeLog bounded() {
        int tooMany = moves.size() + removals.size() - MOST;
        if (tooMany <= 0) {
            return this;
        }
        Instant forgotten = Stream.concat(
                        moves.stream().map(Move::seenAt), removals.stream().map(Removal::seenAt))
                .sorted()
                .skip(tooMany - 1L)
                .findFirst()
                .orElseThrow();
        return new ChangeLog(
                forgotten,
                moves.stream().filter(move -> move.seenAt().isAfter(forgotten)).toList(),
                removals.stream()
                        .filter(gone -> gone.seenAt().isAfter(forgotten))
                        .toList(),
                doubtful);
    }

    /** One snapshot taking the place of another. */
    private final class Comparison {
        private final Snapshot before;
        private final Snapshot after;
        private final Set<WatchedAttribute> watched;
        private final Instant seenAt;
        private final List<Move> newMoves = new ArrayList<>();
        private final Map<String, Removal> gone = new LinkedHashMap<>();
        private final Map<String, Employee> doubts = new LinkedHashMap<>();

        Comparison(Snapshot before, Snapshot after, Set<WatchedAttribute> watched, Instant seenAt) {
            this.before = before;
            this.after = after;
            this.watched = watched;
            this.seenAt = seenAt;
        }

        ChangeLog result() {
            removals.forEach(known -> gone.put(known.id(), known));
            doubtful.values().forEach(this::compare);
            before.people().stream()
                    .filter(person -> !doubtful.containsKey(person.id()))
                    .forEach(this::compare);
            after.people().forEach(person -> gone.remove(person.id()));
            List<Move> kept = new ArrayList<>(moves);
            kept.addAll(newMoves);
            kept.removeIf(move -> gone.containsKey(move.id()));
            return new ChangeLog(since, kept, List.copyOf(gone.values()), doubts);
        }

        private void compare(Employee known) {
            Optional<Employee> now = after.find(known.id());
            if (now.isPresent()) {
                now.filter(person -> !person.equals(known)).ifPresent(person -> compare(known, person));
            } else if (after.complete()) {
                gone.put(known.id(), new Removal(known.id(), known.name(), seenAt));
            } else {
                doubts.put(known.id(), known);
            }
        }

        private void compare(Employee known, Employee now) {
            Set<String> untold = new HashSet<>();
            for (WatchedAttribute attribute : watched) {
                if (attribute.uncertain(now)) {
                    untold.addAll(attribute.keys());
                } else if (!attribute.uncertain(known) && attribute.moved(known, now)) {
                    newMoves.add(move(attribute, known, now));
                }
            }
            if (!untold.isEmpty()) {
                doubts.put(now.id(), asKnown(untold, known, now));
            }
        }

        private Move move(WatchedAttribute attribute, Employee known, Employee now) {
            return new Move(now.id(), now.name(), attribute.key(), attribute.text(known), attribute.text(now), seenAt);
        }

        /** {@code now} with the values of {@code keys} as they were last known. */
        private static Employee asKnown(Set<String> keys, Employee known, Employee now) {
            Map<String, Object> values = new LinkedHashMap<>(now.attributes());
            values.keySet().removeAll(keys);
            known.attributes().forEach((key, value) -> {
                if (keys.contains(key)) {
                    values.put(key, value);
                }
            });
            Set<String> unknown = new HashSet<>(keys);
            unknown.removeIf(key -> !known.uncertain(key));
            return new Employee(now.id(), values, Set.of(), unknown);
        }
    }
}
