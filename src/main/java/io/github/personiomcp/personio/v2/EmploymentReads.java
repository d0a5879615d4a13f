package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.SideBySide;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The employment of each person, which v2 gives by one request a person only (API reference 5.2). What was read is kept: read again are
 * those of people who changed, and in turn the oldest ones, because a change of an employment need not show in the person.
 */
final class EmploymentReads {

    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-employments", 8);
    private static final int PAGE_SIZE = 50;

    /** Of those whose turn it is while changes are followed: not so many that the changes would wait for them. */
    private static final int MOST_IN_TURN = 300;

    private final V2Client client;
    private final Clock clock;
    private final Turns turns = new Turns();
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** Whose employment could not be read yet. */
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    EmploymentReads(V2Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * What is held of one person.
     *
     * @param employment missing where the person has none
     * @param seen the person's own traces of change when it was read
     */
    record Held(JsonNode employment, Instant readAt, String seen) {}

    /** The end of one read; with a failure that is only this person's. */
    private record Outcome(String id, Optional<PersonioException> failure) {

        boolean unknown() {
            return failure.filter(cause -> cause.kind() == Kind.NOT_FOUND).isPresent();
        }
    }

    /** Empty where the employment could not be read yet. */
    Optional<Held> of(JsonNode person) {
        return Optional.ofNullable(held.get(id(person)));
    }

    /** When the oldest employment that is held was read; null where none is. */
    @Nullable
    Instant oldest() {
        return held.values().stream()
                .map(Held::readAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether {@link #refresh} has gone through everybody before. */
    boolean begun() {
        return turns.begun();
    }

    /**
     * Reads what is missing or due for everybody. A failure of one person's employment leaves what is held of that person.
     *
     * @param listedAt when {@code persons} were begun to be listed
     * @throws PersonioException where too many fail, or for a failure that is not one person's; what was read until then stays
     */
    void refresh(List<JsonNode> persons, Instant listedAt, CallContext context) {
        Instant now = clock.instant();
        Set<String> all = persons.stream().map(EmploymentReads::id).collect(Collectors.toSet());
        held.entrySet()
                .removeIf(known -> !all.contains(known.getKey())
                        && known.getValue().readAt().isBefore(listedAt));
        missing.retainAll(all);
        Map<String, String> due = moved(persons);
        Set<String> others = new HashSet<>(all);
        others.removeAll(due.keySet());
        due.putAll(inTurn(others, Integer.MAX_VALUE, now));
        EmploymentTally tally = new EmploymentTally(persons.size() - due.size(), persons.size(), context);
        read(due, context, outcome -> tally.take(outcome.failure()));
        turns.ended(now);
    }

    /**
     * Reads the employments of people who changed, those that are missing, and in turn some others.
     *
     * @return others whose employment is another than before, and those who may be gone
     * @throws PersonioException as {@link #refresh} does
     */
    Set<String> follow(List<JsonNode> changed, CallContext context) {
        Instant now = clock.instant();
        Map<String, Held> before = new HashMap<>(held);
        Map<String, String> due = moved(changed);
        changed.stream()
                .filter(person -> V2Errors.text(person, "updated_at").isEmpty())
                .forEach(person -> due.put(id(person), traces(person)));
        missing.forEach(id -> due.putIfAbsent(id, ""));
        Set<String> others = new HashSet<>(before.keySet());
        changed.forEach(person -> others.remove(id(person)));
        due.putAll(inTurn(others, MOST_IN_TURN, now));
        Set<String> toLookAt = new HashSet<>();
        EmploymentTally tally = new EmploymentTally(0, due.size(), context);
        read(due, context, outcome -> {
            boolean other = outcome.unknown() || differs(before.get(outcome.id()), held.get(outcome.id()));
            if (other) {
                toLookAt.add(outcome.id());
            }
            tally.take(outcome.failure().filter(failure -> !outcome.unknown()));
        });
        turns.ended(now);
        changed.forEach(person -> toLookAt.remove(id(person)));
        return toLookAt;
    }

    /** Drops what is held of people who are gone. */
    void forget(Collection<String> ids) {
        held.keySet().removeAll(ids);
        missing.removeAll(ids);
    }

    /** Reads one person's employment now; the failure where that is only this person's. */
    Optional<PersonioException> read(JsonNode person, CallContext context) {
        return read(id(person), traces(person), context);
    }

    private Optional<PersonioException> read(String id, String traces, CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V2_PERSONS, V2Employees.PATH + "/" + id + "/employments")
                .with("limit", PAGE_SIZE);
        Instant readAt = clock.instant();
        try {
            List<JsonNode> all = client.all(request, V2Employees.READ, context);
            held.put(id, new Held(chosen(all), readAt, traces));
            missing.remove(id);
            return Optional.empty();
        } catch (PersonioException e) {
            if (!V2Errors.confined(e)) {
                throw e;
            }
            if (!held.containsKey(id)) {
                missing.add(id);
            }
            return Optional.of(e);
        }
    }

    /** @param due the traces of change by id, in the order in which to read */
    private void read(Map<String, String> due, CallContext context, Consumer<Outcome> taker) {
        List<Callable<Outcome>> reads = due.entrySet().stream()
                .<Callable<Outcome>>map(
                        one -> () -> new Outcome(one.getKey(), read(one.getKey(), one.getValue(), context)))
                .toList();
        SIDE_BY_SIDE.run(reads, taker);
    }

    /** The active one, else the newest by its start. */
    static JsonNode chosen(List<JsonNode> employments) {
        return employments.stream()
                .filter(employment -> V2Errors.text(employment, "status").equalsIgnoreCase("ACTIVE"))
                .findFirst()
                .or(() -> employments.stream()
                        .max(Comparator.comparing(employment -> V2Errors.text(employment, "employment_start_date"))))
                .orElse(MissingNode.getInstance());
    }

    /** Those who changed since their employment was read, or of whom none is held. */
    private Map<String, String> moved(List<JsonNode> persons) {
        Map<String, String> moved = new LinkedHashMap<>();
        for (JsonNode person : persons) {
            Held known = held.get(id(person));
            if (known == null || !known.seen().equals(traces(person))) {
                moved.put(id(person), traces(person));
            }
        }
        return moved;
    }

    private Map<String, String> inTurn(Set<String> ids, int most, Instant now) {
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

    private static boolean differs(@Nullable Held before, @Nullable Held now) {
        return now != null && (before == null || !before.employment().equals(now.employment()));
    }

    private static String traces(JsonNode person) {
        return V2Errors.text(person, "updated_at") + person.path("employments");
    }

    private static String id(JsonNode person) {
        return V2Errors.text(person, "id");
    }
}
