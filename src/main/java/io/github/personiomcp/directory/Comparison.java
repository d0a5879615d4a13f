package io.github.personiomcp.directory;

import io.github.personiomcp.directory.ChangeLog.Move;
import io.github.personiomcp.directory.ChangeLog.Removal;
import io.github.personiomcp.domain.Employee;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One snapshot that takes the place of another: what that adds to the log. Used once. */
final class Comparison {

    private final ChangeLog log;
    private final Snapshot before;
    private final Snapshot after;
    private final Instant seenAt;
    private final Set<WatchedAttribute> watched;
    private final Set<String> keys;
    private final List<Move> moves;
    private final Map<String, Removal> gone = new LinkedHashMap<>();
    private final Map<String, Instant> updates;
    private final Map<String, Employee> doubts = new HashMap<>();

    Comparison(ChangeLog log, Snapshot before, Snapshot after, Instant seenAt) {
        this.log = log;
        this.before = before;
        this.after = after;
        this.seenAt = seenAt;
        this.watched = WatchedAttribute.in(after.tenant());
        this.keys = new LinkedHashSet<>(after.tenant().keys());
        this.keys.retainAll(before.tenant().keys());
        this.moves = new ArrayList<>(log.moves());
        this.updates = new HashMap<>(log.updates());
    }

    ChangeLog result() {
        log.removals().forEach(known -> gone.put(known.id(), known));
        for (Employee person : after.people()) {
            Employee known = known(person.id());
            gone.remove(person.id());
            if (known == null) {
                updates.put(person.id(), seenAt);
            } else if (!known.equals(person)) {
                compare(known, person);
            }
        }
        log.doubtful().values().forEach(this::missIfAbsent);
        before.people().forEach(this::missIfAbsent);
        moves.removeIf(move -> gone.containsKey(move.id()));
        updates.keySet().removeAll(gone.keySet());
        return new ChangeLog(log.since(), moves, List.copyOf(gone.values()), updates, doubts);
    }

    private @Nullable Employee known(String id) {
        Employee doubtful = log.doubtful().get(id);
        return doubtful == null ? before.find(id).orElse(null) : doubtful;
    }

    private void missIfAbsent(Employee known) {
        if (after.find(known.id()).isPresent()) {
            return;
        }
        if (after.complete()) {
            gone.putIfAbsent(known.id(), new Removal(known.id(), known.name(), seenAt));
        } else {
            doubts.putIfAbsent(known.id(), known);
        }
    }

    private void compare(Employee known, Employee now) {
        for (WatchedAttribute attribute : watched) {
            if (!attribute.uncertain(now) && !attribute.uncertain(known) && attribute.moved(known, now)) {
                String was = attribute.text(known);
                moves.add(new Move(now.id(), now.name(), attribute.key(), was, attribute.text(now), seenAt));
            }
        }
        if (keys.stream().anyMatch(key -> differs(key, known, now))) {
            updates.put(now.id(), seenAt);
        }
        if (keys.stream().anyMatch(key -> now.uncertain(key) && !known.uncertain(key))) {
            doubts.put(now.id(), asKnown(known, now));
        }
    }

    private static boolean differs(String key, Employee known, Employee now) {
        return !known.uncertain(key)
                && !now.uncertain(key)
                && !Objects.equals(known.attributes().get(key), now.attributes().get(key));
    }

    /** {@code now}, with what cannot be told as it was last known. */
    private Employee asKnown(Employee known, Employee now) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String key : keys) {
            Employee source = now.uncertain(key) ? known : now;
            source.value(key).ifPresent(value -> values.put(key, value));
            if (source.uncertain(key)) {
                unknown.add(key);
            }
        }
        return new Employee(now.id(), values, Set.of(), unknown);
    }
}
