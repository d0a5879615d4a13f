package io.github.personiomcp.directory;

import io.github.personiomcp.directory.Condition.Clause;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose attribute names a certain person, such as everybody with a certain supervisor; meant by id, e-mail or name. */
final class PersonCondition {

    private PersonCondition() {}

    /**
     * That {@code attribute} is one of the people meant by {@code references}; somebody who is named but cannot be seen, such as a
     * vacant manager, is meant by id or name.
     *
     * @throws InvalidArgumentException listing the candidates, where nobody or more than one person is meant
     */
    static List<Clause> of(Attribute attribute, List<Object> references, Snapshot snapshot) {
        String idKey = attribute.key() + "_id";
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Object reference : references) {
            String wanted = reference.toString().strip();
            Set<String> alike = alike(attribute, wanted, snapshot);
            if (snapshot.valuesOf(idKey).contains(wanted)) {
                ids.add(wanted);
            } else if (bearers(attribute, alike, snapshot).size() == 1) {
                names.addAll(alike);
            } else {
                ids.add(PersonResolver.resolve(wanted, snapshot).id());
            }
        }
        return List.of(
                new Clause(idKey, new ValueCondition.AnyOf(ids)),
                new Clause(attribute.key(), new ValueCondition.AnyOf(names)));
    }

    private static Set<String> alike(Attribute attribute, String wanted, Snapshot snapshot) {
        return Folding.fold(wanted).isEmpty()
                ? Set.of()
                : Set.copyOf(snapshot.index().column(attribute.key()).alike(wanted));
    }

    /** The ids behind names. */
    private static Set<String> bearers(Attribute attribute, Set<String> names, Snapshot snapshot) {
        return snapshot.people().stream()
                .filter(person -> names.contains(person.text(attribute.key())))
                .map(person -> person.text(attribute.key() + "_id"))
                .collect(Collectors.toSet());
    }
}
