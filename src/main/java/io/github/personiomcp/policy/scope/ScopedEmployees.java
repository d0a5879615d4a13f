package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people inside. Everybody else does not exist: an id of theirs is answered like one that nobody has, and who leaves the scope is gone
 * like somebody who was deleted.
 */
final class ScopedEmployees implements Employees {

    private final RowScope scope;
    private final Employees employees;
    private final Members members = new Members();
    private final Seen seen = new Seen();

    ScopedEmployees(RowScope scope, Employees employees) {
        this.scope = scope;
        this.employees = employees;
    }

    Seen seen() {
        return seen;
    }

    View view(CallContext context) {
        return new View(scope, context.tenant());
    }

    /**
     * {@inheritDoc} Nobody at all inside is a fault of the scope and told as such. How far it has come is not told, because that counts
     * everybody.
     */
    @Override
    public Everybody all(CallContext context) {
        View view = view(context);
        long begun = members.begin();
        Everybody all = employees.all(view.reading(context).silently());
        List<Employee> inside =
                all.employees().stream().filter(view.criteria()::include).toList();
        Set<String> ids = members.everybody(ids(inside), begun);
        if (inside.isEmpty() && all.complete()) {
            throw nobody();
        }
        boolean doubt = all.employees().stream().anyMatch(view.criteria()::doubt);
        return new Everybody(shown(inside, view, ids), all.complete() && !doubt, all.employmentsAsOf());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Not told where somebody has left: people who did not change may still name them, so that everybody has to be read.
     */
    @Override
    public Optional<Changes> changedSince(Instant since, CallContext context) {
        View view = view(context);
        return employees
                .changedSince(since, view.reading(context).silently())
                .map(changes -> confined(changes, view))
                .filter(changes -> !members.left());
    }

    private Changes confined(Changes changes, View view) {
        Map<Boolean, List<Employee>> sides =
                changes.employees().stream().collect(Collectors.partitioningBy(view.criteria()::include));
        List<Employee> inside = sides.getOrDefault(true, List.of());
        Map<String, Boolean> verdicts = new LinkedHashMap<>();
        sides.forEach((within, people) -> people.forEach(person -> verdicts.put(person.id(), within)));
        members.judge(verdicts);
        Set<String> ids = members.known().orElseGet(() -> ids(inside));
        return new Changes(shown(inside, view, ids), changes.employmentsAsOf());
    }

    /** {@inheritDoc} Also for the id of somebody outside, in the same words. */
    @Override
    public Employee get(String id, CallContext context) {
        View view = view(context);
        Employee person = read(id, view, context);
        boolean inside = view.criteria().include(person);
        members.one(person.id(), inside);
        if (inside) {
            seen.inside(person.id(), context);
        } else if (seen.isCreated(person.id(), context)) {
            members.leaves();
        } else {
            throw unknown(id);
        }
        return view.shown(person, other -> other.equals(person.id()) || isMember(other, context));
    }

    private Employee read(String id, View view, CallContext context) {
        try {
            return employees.get(id, view.reading(context));
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown(id) : e;
        }
    }

    /**
     * Refuses whoever is not inside at this moment: as Personio says now, or said within this call.
     *
     * @throws PersonioException {@link Kind#NOT_FOUND} for anybody outside, and for an id that nobody has
     */
    void requireNow(String id, CallContext context) {
        if (!seen.isInside(id, context)) {
            View view = view(context);
            Employee person = read(id, view, context);
            boolean inside = view.criteria().include(person);
            members.one(person.id(), inside);
            if (!inside || !person.id().equals(id)) {
                throw unknown(id);
            }
            seen.inside(id, context);
        }
    }

    /** The same for several, with one reading of everybody where they are more than one. */
    void requireNow(Set<String> ids, CallContext context) {
        List<String> open =
                ids.stream().filter(id -> !seen.isInside(id, context)).sorted().toList();
        if (open.size() > 1) {
            Set<String> inside = ids(all(context).employees());
            inside.forEach(id -> seen.inside(id, context));
        }
        open.forEach(id -> requireNow(id, context));
    }

    /** Refuses whoever was not inside when people were last read. */
    void require(String id, CallContext context) {
        if (!isMember(id, context)) {
            throw unknown(id);
        }
    }

    /** Whether somebody is inside, as far as people were read; Personio is asked where they were not. */
    boolean isMember(String id, CallContext context) {
        if (seen.isInside(id, context)) {
            return true;
        }
        Optional<Set<String>> known = members.known();
        return known.map(ids -> ids.contains(id)).orElseGet(() -> isInsideNow(id, context));
    }

    private boolean isInsideNow(String id, CallContext context) {
        try {
            requireNow(id, context);
            return true;
        } catch (PersonioException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** The ids of those inside when people were last read; everybody is read where that never was. */
    Set<String> ids(CallContext context) {
        requireScope(context);
        return members.known().orElseGet(() -> ids(all(context).employees()));
    }

    /** Refuses any question as long as nobody knows what the scope means. */
    void requireScope(CallContext context) {
        view(context);
    }

    private static List<Employee> shown(List<Employee> people, View view, Set<String> inside) {
        List<Employee> shown = new ArrayList<>(people.size());
        people.forEach(person -> shown.add(view.shown(person, inside::contains)));
        return shown;
    }

    private static Set<String> ids(List<Employee> people) {
        return people.stream().map(Employee::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static PersonioException nobody() {
        return new PersonioException(
                Kind.NOT_CONFIGURED,
                "Nobody is within the scope of this server: nobody has the values that --scope names, in exactly this spelling, or this"
                        + " credential cannot read them. The operator corrects --scope with the help of 'personio-mcp doctor'.");
    }

    /** The words that both generations of the API are answered with for an id that nobody has. */
    static PersonioException unknown(String id) {
        boolean number = id.matches("[0-9]{1,19}");
        String shown = number ? " with the id " + id : " with such an id: ids are numbers";
        return new PersonioException(Kind.NOT_FOUND, "There is no employee" + shown + ".");
    }
}
