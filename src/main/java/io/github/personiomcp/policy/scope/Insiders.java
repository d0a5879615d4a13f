package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.Employees.Changes;
import io.github.personiomcp.domain.Employees.Everybody;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is inside: as Personio says at this moment, or as it said when people were last read. */
final class Insiders {

    private final RowScope scope;
    private final Employees employees;
    private final Members members = new Members();
    private final Seen seen = new Seen();

    Insiders(RowScope scope, Employees employees) {
        this.scope = scope;
        this.employees = employees;
    }

    Seen seen() {
        return seen;
    }

    View view(CallContext context) {
        return new View(scope, context.tenant());
    }

    /** Refuses any question as long as nobody knows what the scope means. */
    void requireScope(CallContext context) {
        view(context);
    }

    /**
     * Everybody inside. Nobody at all is a fault of the scope and told as such. How far it has come is not told, because that counts
     * everybody.
     */
    Everybody all(View view, CallContext context) {
        long begun = members.begin();
        Everybody all = employees.all(view.reading(context).silently());
        List<Employee> inside =
                all.employees().stream().filter(view.criteria()::include).toList();
        members.everybody(idsOf(inside), begun);
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
        if (members.known().isEmpty()) {
            return Optional.empty();
        }
        return employees
                .changedSince(since, view.reading(context).silently())
                .map(changes -> new Changes(judged(changes.employees(), view), changes.employmentsAsOf()))
                .filter(changes -> !members.left());
    }

    private List<Employee> judged(List<Employee> people, View view) {
        Map<String, Boolean> verdicts = new HashMap<>();
        people.forEach(person -> verdicts.put(person.id(), view.criteria().include(person)));
        members.judge(verdicts);
        return people.stream().filter(view.criteria()::include).toList();
    }

    /** One person inside, or created by this call; anybody else is unknown. */
    Employee get(String id, View view, CallContext context) {
        Employee person = read(id, view, context);
        if (!judge(person, view, context)) {
            if (!seen.isCreated(person.id(), context)) {
                throw unknown(id);
            }
            members.leaves();
        }
        return person;
    }

    /**
     * Refuses whoever is not inside at this moment: as Personio says now, or said within this call.
     *
     * @throws PersonioException {@link Kind#NOT_FOUND} for anybody outside, and for an id that nobody has
     */
    void requireNow(String id, CallContext context) {
        if (seen.isInside(id, context)) {
            return;
        }
        View view = view(context);
        Employee person = read(id, view, context);
        if (!judge(person, view, context) || !person.id().equals(id)) {
            throw unknown(id);
        }
    }

    /** The same for several, with one reading of everybody where they are more than one. */
    void requireNow(Set<String> ids, CallContext context) {
        List<String> open =
                ids.stream().filter(id -> !seen.isInside(id, context)).sorted().toList();
        if (open.size() > 1) {
            all(view(context), context).employees().forEach(person -> seen.inside(person.id(), context));
        }
        open.forEach(id -> requireNow(id, context));
    }

    private Employee read(String id, View view, CallContext context) {
        try {
            return employees.get(id, view.reading(context));
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown(id) : e;
        }
    }

    private boolean judge(Employee person, View view, CallContext context) {
        boolean inside = !judged(List.of(person), view).isEmpty();
        if (inside) {
            seen.inside(person.id(), context);
        }
        return inside;
    }

    /** Refuses whoever was not inside when people were last read. */
    void require(String id, CallContext context) {
        if (!isMember(id, context)) {
            throw unknown(id);
        }
    }

    /** Whether somebody is inside, as far as people were read; Personio is asked where they were not. */
    boolean isMember(String id, CallContext context) {
        return members.known().map(ids -> ids.contains(id)).orElseGet(() -> isInsideNow(id, context));
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
        View view = view(context);
        return members.known().orElseGet(() -> idsOf(all(view, context).employees()));
    }

    private static Set<String> idsOf(List<Employee> people) {
        return people.stream().map(Employee::id).collect(Collectors.toSet());
    }

    /** The words that both generations of the API are answered with for an id that nobody has. */
    static PersonioException unknown(String id) {
        boolean number = id.matches("[0-9]{1,19}");
        String shown = number ? " with the id " + id : " with such an id: ids are numbers";
        return new PersonioException(Kind.NOT_FOUND, "There is no employee" + shown + ".");
    }
}
