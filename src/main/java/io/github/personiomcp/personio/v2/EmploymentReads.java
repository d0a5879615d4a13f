package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.personio.v2.HeldEmployments.id;
import static io.github.personiomcp.personio.v2.HeldEmployments.traces;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.SideBySide;
import io.github.personiomcp.personio.v2.HeldEmployments.Held;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
    private final HeldEmployments held = new HeldEmployments();

    EmploymentReads(V2Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** The end of one read; with a failure that is only this person's. */
    private record Outcome(String id, Optional<PersonioException> failure) {

        boolean unknown() {
            return failure.filter(cause -> cause.kind() == Kind.NOT_FOUND).isPresent();
        }
    }

    /** Empty where the employment could not be read yet. */
    Optional<Held> of(JsonNode person) {
        return held.of(id(person));
    }

    /** When the oldest employment that is held was read; null where none is. */
    @Nullable
    Instant oldest() {
        return held.oldest();
    }

    /** Whether {@link #refresh} has gone through everybody before. */
    boolean begun() {
        return held.begun();
    }

    /**
     * Reads what is missing or due for everybody. A failure of one person's employment leaves what is held of that person.
     *
     * @param listedAt when {@code persons} were begun to be listed
     * @throws PersonioException where too many fail, or for a failure that is not one person's; what was read until then stays
     */
    void refresh(List<JsonNode> persons, Instant listedAt, CallContext context) {
        Instant now = clock.instant();
        Set<String> all = persons.stream().map(HeldEmployments::id).collect(Collectors.toSet());
        held.keepOnly(all, listedAt);
        Map<String, String> due = held.moved(persons);
        Set<String> others = new HashSet<>(all);
        others.removeAll(due.keySet());
        due.putAll(held.inTurn(others, Integer.MAX_VALUE, now));
        EmploymentTally tally = new EmploymentTally(persons.size() - due.size(), persons.size(), context);
        read(due, context, outcome -> tally.take(outcome.failure()));
        held.turnEnded(now);
    }

    /**
     * Reads the employments of people who changed, those that are missing, and in turn some others.
     *
     * @return others whose employment is another than before, and those who may be gone
     * @throws PersonioException as {@link #refresh} does
     */
    Set<String> follow(List<JsonNode> changed, CallContext context) {
        Instant now = clock.instant();
        Map<String, Held> before = held.copy();
        Map<String, String> due = held.moved(changed);
        changed.stream()
                .filter(person -> V2Errors.text(person, "updated_at").isEmpty())
                .forEach(person -> due.put(id(person), traces(person)));
        held.missing().forEach(id -> due.putIfAbsent(id, ""));
        Set<String> others = new HashSet<>(before.keySet());
        changed.forEach(person -> others.remove(id(person)));
        due.putAll(held.inTurn(others, MOST_IN_TURN, now));
        Set<String> toLookAt = new HashSet<>();
        EmploymentTally tally = new EmploymentTally(0, due.size(), context);
        read(due, context, outcome -> {
            boolean other = outcome.unknown() || differs(before.get(outcome.id()), held.of(outcome.id()));
            if (other) {
                toLookAt.add(outcome.id());
            }
            tally.take(outcome.failure().filter(failure -> !outcome.unknown()));
        });
        held.turnEnded(now);
        changed.forEach(person -> toLookAt.remove(id(person)));
        return toLookAt;
    }

    /** Drops what is held of people who are gone. */
    void forget(Collection<String> ids) {
        held.forget(ids);
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
            return Optional.empty();
        } catch (PersonioException e) {
            if (!V2Errors.confined(e)) {
                throw e;
            }
            held.unread(id);
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

    private static boolean differs(@Nullable Held before, Optional<Held> now) {
        return now.filter(held -> before == null || !before.employment().equals(held.employment()))
                .isPresent();
    }
}
