package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the directory held before a reading and what it holds since. Only what may be seen counts, and the date of the last change does
 * not: it moves with what may not be seen as well. What can be read no longer, or again, counts as a change.
 */
public record PeopleChange(Snapshot before, Snapshot after) {

    private static final String LAST_CHANGE = "last_modified_at";
    private static final List<String> IN_THE_CHART =
            List.of("first_name", "last_name", "position", "supervisor_id", "status");

    /** Whether somebody whom {@code reference}, an id, an e-mail or a name, means looks different, is new or is gone. */
    public boolean concerns(String reference) {
        Optional<Employee> was = before.find(reference);
        Optional<Employee> is = after.find(reference);
        if (was.isPresent() || is.isPresent()) {
            return different(was, is, this::attributesDiffer);
        }
        String folded = Folding.fold(reference);
        return anybody(this::attributesDiffer, person -> goesBy(person, folded));
    }

    /** Whether the chart of the whole company looks different. */
    public boolean concernsReportingLines() {
        return anybody((was, is) -> differ(was, is, IN_THE_CHART), person -> true);
    }

    private static boolean goesBy(Employee person, String folded) {
        return Folding.fold(person.name()).equals(folded)
                || Folding.fold(person.text("email")).equals(folded);
    }

    private boolean anybody(BiPredicate<Employee, Employee> differ, Predicate<Employee> meant) {
        return Stream.concat(before.people().stream(), after.people().stream())
                .filter(meant)
                .map(Employee::id)
                .anyMatch(id -> different(before.find(id), after.find(id), differ));
    }

    private static boolean different(
            Optional<Employee> was, Optional<Employee> is, BiPredicate<Employee, Employee> differ) {
        return was.isPresent() != is.isPresent() || (was.isPresent() && differ.test(was.get(), is.orElseThrow()));
    }

    private boolean attributesDiffer(Employee was, Employee is) {
        return differ(
                was,
                is,
                after.tenant().attributes().stream()
                        .map(Attribute::key)
                        .filter(key -> !key.equals(LAST_CHANGE))
                        .toList());
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean differ(Employee was, Employee is, List<String> keys) {
        return was != is && keys.stream().anyMatch(key -> !Objects.equals(was.value(key), is.value(key)));
    }
}
