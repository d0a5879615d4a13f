package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Folding;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whose attribute names a certain person, such as everybody with a certain supervisor; meant by id, e-mail or name. */
final class PersonCondition {

    private PersonCondition() {}

    /**
     * Those whose {@code attribute} is the person meant by {@code reference}; somebody who is named but cannot be seen, such as a vacant
     * manager, is meant by id or name.
     *
     * @throws InvalidArgumentException listing the candidates, where nobody or more than one person is meant
     */
    static Predicate<Employee> of(Attribute attribute, String reference, Snapshot snapshot) {
        String folded = Folding.fold(reference);
        String idKey = attribute.key() + "_id";
        Predicate<Employee> numbered = person -> person.text(idKey).equals(reference.strip());
        if (!reference.isBlank() && snapshot.people().stream().anyMatch(numbered)) {
            return numbered;
        }
        Predicate<Employee> named = person ->
                !folded.isEmpty() && Folding.fold(person.text(attribute.key())).equals(folded);
        Set<String> bearers = snapshot.people().stream()
                .filter(named)
                .map(person -> person.text(idKey))
                .collect(Collectors.toSet());
        if (bearers.size() == 1) {
            return named;
        }
        Employee meant = PersonResolver.resolve(reference, snapshot);
        return person -> person.text(idKey).equals(meant.id());
    }
}
