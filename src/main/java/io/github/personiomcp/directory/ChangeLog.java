package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the directory saw change between the snapshots it held: who was updated, who moved, and who is gone. Immutable, and bounded:
 * what is too much is forgotten from the oldest on, and {@link #since()} moves forward, so that the log never claims more than it
 * knows.
 *
 * <p>Whoever is gone leaves an id and a name, no moves. A value that could not be read, or a person missing from a snapshot that is not
 * complete, is no change; it is compared once it is there again.
 */
public final class ChangeLog {

    private static final int MOST = 20_000;

    private final Instant since;
    private final List<Move> moves;
    private final List<Removal> removals;

    /** When somebody who is there was last seen to be new or another than before, by id. */
    private final Map<String, Instant> updates;

    /** As last known for sure, where the latest snapshot does not tell; by id. */
    private final Map<String, Employee> doubtful;

    ChangeLog(
            Instant since,
            List<Move> moves,
            List<Removal> removals,
            Map<String, Instant> updates,
            Map<String, Employee> doubtful) {
        this.since = since;
        this.moves = List.copyOf(moves);
        this.removals = List.copyOf(removals);
        this.updates = Map.copyOf(updates);
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
        return new ChangeLog(moment, List.of(), List.of(), Map.of(), Map.of());
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

    /** Whether the person was seen to join, or to change in any attribute, at {@code moment} or later. */
    public boolean updatedSince(Instant moment, String id) {
        Instant seen = updates.get(id);
        return seen != null && !seen.isBefore(moment);
    }

    Map<String, Instant> updates() {
        return updates;
    }

    Map<String, Employee> doubtful() {
        return doubtful;
    }

    /**
     * This log up to {@code after}, which takes the place of {@code before}. Where the two do not show the same watched attributes, a
     * new log begins.
     *
     * @param seenAt as of when the differences between the two are known
     */
    ChangeLog upTo(Snapshot before, Snapshot after, Instant seenAt) {
        boolean comparable = WatchedAttribute.in(before.tenant()).equals(WatchedAttribute.in(after.tenant()));
        return comparable ? new Comparison(this, before, after, seenAt).result().bounded() : startingAt(seenAt);
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
                updates,
                doubtful);
    }
}
