package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.util.List;
import java.util.Set;

/** Who is inside: as Personio says at this moment, or as it said when people were last read. */
final class Insiders {

    /** So many are asked for one by one: that takes as few requests as to ask who changed may take, however many did. */
    private static final int FEW = 2;

    private final Census census;
    private final Seen seen = new Seen();

    Insiders(Census census) {
        this.census = census;
    }

    Seen seen() {
        return seen;
    }

    View view(CallContext context) {
        return census.view(context);
    }

    /** Refuses any question as long as nobody knows what the scope means. */
    void requireScope(CallContext context) {
        view(context);
    }

    /** One person inside, or created by this call; anybody else is unknown. */
    Employee get(String id, View view, CallContext context) {
        Employee person = read(id, view, context);
        if (!judge(person, view, context)) {
            if (!seen.isCreated(person.id(), context)) {
                throw unknown(id);
            }
            census.leaves();
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

    /**
     * The same for several, by what changed since people were last read where they are more than a few.
     *
     * @throws PersonioException {@link Kind#REJECTED} also where more changed than few requests tell, and for more than one in a call
     *     where they would have to be asked for one by one
     */
    void requireNow(Set<String> ids, CallContext context) {
        List<String> open =
                ids.stream().filter(id -> !seen.isInside(id, context)).sorted().toList();
        if (open.size() > alone(context)) {
            requireTogether(open, context);
        } else {
            open.forEach(id -> requireNow(id, context));
        }
    }

    /** How many may still be asked for one by one. */
    private int alone(CallContext context) {
        int apart = seen.anybody(context) ? 0 : 1;
        return census.oneByOne() ? apart : FEW;
    }

    private void requireTogether(List<String> ids, CallContext context) {
        Set<String> inside = census.now(view(context), context).orElseThrow(this::tooMany);
        ids.stream().filter(id -> !inside.contains(id)).findFirst().ifPresent(id -> {
            throw unknown(id);
        });
        ids.forEach(id -> seen.inside(id, context));
    }

    private PersonioException tooMany() {
        return new PersonioException(
                Kind.REJECTED,
                Message.of(
                        census.oneByOne()
                                ? "This server is confined to some people, and Personio tells only of one person a call whether they are"
                                        + " among them. Make one call for each."
                                : "This server is confined to some people, and Personio tells only of two people a call at the moment"
                                        + " whether they are among them. Name at most two in each call."));
    }

    private Employee read(String id, View view, CallContext context) {
        try {
            return census.read(id, view, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown(id) : e;
        }
    }

    private boolean judge(Employee person, View view, CallContext context) {
        boolean inside = census.include(person, view);
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
        return census.known().map(ids -> ids.contains(id)).orElseGet(() -> isInsideNow(id, context));
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
        return census.known()
                .orElseGet(() -> Census.ids(census.all(view, context).employees()));
    }

    /** The words that both generations of the API are answered with for an id that nobody has. */
    static PersonioException unknown(String id) {
        boolean number = id.matches("[0-9]{1,19}");
        return new PersonioException(
                Kind.NOT_FOUND,
                Message.of(
                        number
                                ? "There is no employee with the id {0}."
                                : "There is no employee with such an id: ids are numbers.",
                        id));
    }
}
