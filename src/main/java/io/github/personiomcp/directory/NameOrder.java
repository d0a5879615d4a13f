package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** People by their folded names, then by id; each name is folded once. */
final class NameOrder {

    private NameOrder() {}

    private record Named(String folded, Employee person) {}

    static List<Employee> of(Collection<Employee> people) {
        return people.stream()
                .map(person -> new Named(Folding.fold(person.name()), person))
                .sorted(Comparator.comparing(Named::folded)
                        .thenComparing(named -> named.person().id()))
                .map(Named::person)
                .toList();
    }
}
