package io.github.personiomcp.personio.v2;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The employments that were read, by person, and whose are to be read again. For any number of threads. */
final class HeldEmployments {

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** Whose employment could not be read yet. */
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private final Turns turns = new Turns();

    /**
     * What is held of one person.
     *
     * @param employment missing where the person has none
     * @param seen the person's own traces of change when it was read
     */
    record Held(JsonNode employment, Instant readAt, String seen) {}

    /** Empty where the employment could not be read yet. */
    Optional<Held> of(String id) {
        return Optional.ofNullable(held.get(id));
    }

    void put(String id, Held read) {
        held.put(id, read);
        missing.remove(id);
    }

    /** Notes that an employment could not be read; what is held of it stays. */
    void unread(String id) {
        if (!held.containsKey(id)) {
            missing.add(id);
        }
    }

    /** Drops what is held of people who are gone. */
    void forget(Collection<String> ids) {
        held.keySet().removeAll(ids);
        missing.removeAll(ids);
    }

    /** Drops what was read before {@code listedAt} of people other than {@code ids}. */
    void keepOnly(Set<String> ids, Instant listedAt) {
        held.entrySet()
                .removeIf(known -> !ids.contains(known.getKey())
                        && known.getValue().readAt().isBefore(listedAt));
        missing.retainAll(ids);
    }

    Map<String, Held> copy() {
        return Map.copyOf(held);
    }

    Set<String> missing() {
        return Set.copyOf(missing);
    }

    /** When the oldest one was read; null where none was. */
    @Nullable
    Instant oldest() {
        return held.values().stream()
                .map(Held::readAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether there was a turn already. */
    boolean begun() {
        return turns.begun();
    }

    void turnEnded(Instant begunAt) {
        turns.ended(begunAt);
    }

    /** The traces of change of those of {@code persons} who changed since their employment was read, or of whom none is held; by id. */
    Map<String, String> moved(List<JsonNode> persons) {
        Map<String, String> moved = new LinkedHashMap<>();
        for (JsonNode person : persons) {
            Held known = held.get(id(person));
            if (known == null || !known.seen().equals(traces(person))) {
                moved.put(id(person), traces(person));
            }
        }
        return moved;
    }

    /** The traces, as they were seen, of those of {@code ids} whose turn it is, the oldest first; by id. */
    Map<String, String> inTurn(Set<String> ids, int most, Instant now) {
        Map<String, Held> known = new HashMap<>(held);
        known.keySet().retainAll(ids);
        List<Map.Entry<String, Held>> byAge = known.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().readAt()))
                .toList();
        long due =
                turns.due(byAge.stream().map(entry -> entry.getValue().readAt()).toList(), now);
        Map<String, String> inTurn = new LinkedHashMap<>();
        byAge.stream()
                .limit(Math.min(most, due))
                .forEach(entry -> inTurn.put(entry.getKey(), entry.getValue().seen()));
        return inTurn;
    }

    /** What of a person moves with changes of the person. */
    static String traces(JsonNode person) {
        return V2Errors.text(person, "updated_at") + person.path("employments");
    }

    static String id(JsonNode person) {
        return V2Errors.text(person, "id");
    }
}
