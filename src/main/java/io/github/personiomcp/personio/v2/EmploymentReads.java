package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.SideBySide;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The employment of each person, which v2 gives by one request a person only (API reference 5.2). What was read is kept: read again are
 * those of people who changed, and in turn the oldest ones, so that within an hour of use each has been read anew.
 */
final class EmploymentReads {

    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-employments", 8);
    private static final Duration TURN = Duration.ofHours(1);
    private static final int PAGE_SIZE = 50;

    private final V2Client client;
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private volatile @Nullable Instant lastTurn;

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

    /** Empty where the employment could not be read yet. */
    Optional<Held> of(JsonNode person) {
        return Optional.ofNullable(held.get(id(person)));
    }

    /** When the oldest of their employments was read; null where none was. */
    @Nullable
    Instant oldest(List<JsonNode> persons) {
        return persons.stream()
                .flatMap(person -> of(person).stream())
                .map(Held::readAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Reads what is missing or due for everybody. A failure of one person's employment leaves what is held of that person.
     *
     * @throws PersonioException where too many fail, or for a failure that is not one person's; what was read until then stays
     */
    void refresh(List<JsonNode> persons, CallContext context) {
        Instant now = clock.instant();
        held.keySet().retainAll(persons.stream().map(EmploymentReads::id).collect(Collectors.toSet()));
        List<JsonNode> due = due(persons, now);
        EmploymentTally tally = new EmploymentTally(persons.size() - due.size(), persons.size(), context);
        List<Callable<Optional<PersonioException>>> reads = due.stream()
                .<Callable<Optional<PersonioException>>>map(person -> () -> read(person, context))
                .toList();
        SIDE_BY_SIDE.run(reads, tally::take);
        lastTurn = now;
    }

    /** Reads one person's employment now; the failure where that is only this person's. */
    Optional<PersonioException> read(JsonNode person, CallContext context) {
        String id = id(person);
        ApiRequest request = ApiRequest.get(EndpointFamily.V2_PERSONS, V2Employees.PATH + "/" + id + "/employments")
                .with("limit", PAGE_SIZE);
        Instant readAt = clock.instant();
        try {
            List<JsonNode> all = client.all(request, V2Employees.READ, context);
            held.put(id, new Held(chosen(all), readAt, traces(person)));
            return Optional.empty();
        } catch (PersonioException e) {
            if (V2Errors.confined(e)) {
                return Optional.of(e);
            }
            throw e;
        }
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

    private List<JsonNode> due(List<JsonNode> persons, Instant now) {
        List<JsonNode> byAge = persons.stream()
                .filter(this::unmoved)
                .sorted(Comparator.comparing(this::readAt))
                .toList();
        Instant expired = now.minus(TURN);
        long old = byAge.stream()
                .filter(person -> !readAt(person).isAfter(expired))
                .count();
        long inTurn = Math.max(old, share(byAge.size(), now));
        return Stream.concat(
                        persons.stream().filter(person -> !unmoved(person)),
                        byAge.stream().limit(inTurn))
                .toList();
    }

    /** As many of {@code people} as fall to the time since the last turn. */
    private long share(int people, Instant now) {
        Instant last = lastTurn;
        long millis = last == null ? 0 : Math.max(0, Duration.between(last, now).toMillis());
        return (people * Math.min(millis, TURN.toMillis()) + TURN.toMillis() - 1) / TURN.toMillis();
    }

    private boolean unmoved(JsonNode person) {
        return of(person).map(known -> known.seen().equals(traces(person))).orElse(false);
    }

    private Instant readAt(JsonNode person) {
        return of(person).map(Held::readAt).orElse(Instant.MIN);
    }

    private static String traces(JsonNode person) {
        return V2Errors.text(person, "updated_at") + person.path("employments");
    }

    private static String id(JsonNode person) {
        return V2Errors.text(person, "id");
    }
}
