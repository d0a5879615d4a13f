package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whose records are wanted, of the people inside. */
final class Wanted {

    /** What adapters ask for by name; of more people they read everybody's. */
    private static final int FEW = 50;

    private final Set<String> ids;
    private final boolean named;

    private Wanted(Set<String> ids, boolean named) {
        this.ids = ids;
        this.named = named;
    }

    /** Those of {@code employeeIds} who are inside; of none, all who are inside. */
    static Wanted of(Set<String> employeeIds, Insiders people, CallContext context) {
        if (employeeIds.isEmpty()) {
            Set<String> everybody = people.ids(context);
            return new Wanted(everybody, everybody.size() <= FEW);
        }
        people.requireScope(context);
        Set<String> inside = new HashSet<>(employeeIds);
        if (inside.size() == 1) {
            inside.removeIf(id -> !people.isMember(id, context));
        } else {
            inside.retainAll(people.ids(context));
        }
        return new Wanted(inside, true);
    }

    /** What {@code port} has of these people; it is not asked where there is nobody, because no name means everybody there. */
    <T> List<T> read(Function<Set<String>, List<T>> port, Function<T, String> owner) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return port.apply(named ? ids : Set.of()).stream()
                .filter(record -> ids.contains(owner.apply(record)))
                .toList();
    }
}
