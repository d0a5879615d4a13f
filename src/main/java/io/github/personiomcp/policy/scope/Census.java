package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.Employees.Changes;
import io.github.personiomcp.domain.Employees.Everybody;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads people as Personio has them, judges who of them is inside, and remembers it. */
final class Census {

    /** For clocks that differ, and for changes that Personio shows a little later than it dates them. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    /** So many requests may tell who changed, so that a call takes at most three more than without a scope. */
    private static final int MOST_REQUESTS = 2;

    private final RowScope scope;
    private final Employees employees;
    private final Clock clock;
    private final Members members = new Members();
    private volatile boolean oneByOne;

    /** @param clock tells since when changes are to be asked for */
    Census(RowScope scope, Employees employees, Clock clock) {
        this.scope = scope;
        this.employees = employees;
        this.clock = clock;
    }

    /** What the call may see; refuses as long as nobody knows what the scope means. */
    View view(CallContext context) {
        return new View(scope, context.tenant());
    }

    /** Those inside when people were last read; empty where that never was. */
    Optional<Set<String>> known() {
        return members.known();
    }

    /**
     * Everybody inside. Nobody at all is a fault of the scope and told as such. How far it has come is not told, because that counts
     * everybody.
     */
    Everybody all(View view, CallContext context) {
        Members.Begun begun = members.begin(clock.instant());
        Everybody all = employees.all(view.reading(context).silently());
        List<Employee> inside =
                all.employees().stream().filter(view.criteria()::include).toList();
        oneByOne = all.employmentsAsOf() != null;
        members.everybody(ids(inside), begun);
        if (inside.isEmpty() && all.complete()) {
            throw Criteria.fitNobody();
        }
        boolean doubt = all.employees().stream().anyMatch(view.criteria()::doubt);
        return new Everybody(inside, all.complete() && !doubt, all.employmentsAsOf());
    }

    /**
     * Changes of those inside; not told where somebody has left, who may still be named by others, and before everybody was read,
     * because nobody knows who was inside.
     */
    Optional<Changes> changedSince(Instant since, View view, CallContext context) {
        return follow(
                        since,
                        view,
                        () -> employees.changedSince(
                                since, view.reading(context).silently()))
                .filter(changes -> !members.left());
    }

    /**
     * Everybody inside at this moment: by those who changed since people were last read, or by everybody where they never were. Who only
     * changed by other attributes than those of the scope is not asked for.
     *
     * @return empty where neither tells it, as {@link #oneByOne} says, and where more changed than few requests tell
     */
    Optional<Set<String>> now(View view, CallContext context) {
        Optional<Instant> asOf = members.asOf();
        if (asOf.isEmpty()) {
            all(view, context);
        }
        if (oneByOne) {
            return Optional.empty();
        }
        boolean told =
                asOf.isEmpty() || few(asOf.get().minus(OVERLAP), view, context).isPresent();
        return told ? members.known() : Optional.empty();
    }

    private Optional<Changes> few(Instant since, View view, CallContext context) {
        CallContext judging = view.judging(context).silently();
        return follow(since, view, () -> employees.changedSince(since, MOST_REQUESTS, judging));
    }

    /**
     * Whether only who is read alone is known to be inside at this moment: where employments are read apart from people, those of
     * others may be older than their people.
     */
    boolean oneByOne() {
        return oneByOne;
    }

    /** Those inside of who changed since; empty where that is not told. */
    private Optional<Changes> follow(Instant since, View view, Supplier<Optional<Changes>> reading) {
        Optional<Instant> asOf = members.asOf();
        if (asOf.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Changes> inside =
                reading.get().map(changes -> new Changes(judged(changes.employees(), view), changes.employmentsAsOf()));
        if (inside.isPresent() && !since.isAfter(asOf.get().minus(OVERLAP))) {
            members.followed(now);
        }
        return inside;
    }

    /** One person, whether inside or not. */
    Employee read(String id, View view, CallContext context) {
        return employees.get(id, view.reading(context));
    }

    /** Whether {@code person}, as just read, is inside. */
    boolean include(Employee person, View view) {
        return !judged(List.of(person), view).isEmpty();
    }

    /** Somebody who is outside is shown once: everybody has to be read again before changes are told. */
    void leaves() {
        members.leaves();
    }

    private List<Employee> judged(List<Employee> people, View view) {
        Map<String, Boolean> verdicts = new HashMap<>();
        people.forEach(person -> verdicts.put(person.id(), view.criteria().include(person)));
        members.judge(verdicts);
        return people.stream().filter(view.criteria()::include).toList();
    }

    /** The ids of {@code people}. */
    static Set<String> ids(List<Employee> people) {
        return people.stream().map(Employee::id).collect(Collectors.toSet());
    }
}
