package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People by name, then by id, each with a position; immutable. */
final class NameOrder {

    private final List<Employee> people;
    private final Map<String, Integer> positions = new HashMap<>();

    private NameOrder(List<Employee> sorted) {
        this.people = List.copyOf(sorted);
        people.forEach(person -> positions.put(person.id(), positions.size()));
    }

    /** The order of {@code people}, made from an earlier one where few of them have changed since. */
    static NameOrder of(Map<String, Employee> people, Optional<NameOrder> former) {
        List<Employee> changed = former.map(before -> people.values().stream()
                        .filter(person -> before.position(person) < 0)
                        .toList())
                .orElse(List.of());
        return former.filter(before -> PeopleIndex.few(changed.size(), people.size()))
                .map(before -> new NameOrder(before.with(changed, people)))
                .orElseGet(() -> new NameOrder(sorted(people.values())));
    }

    List<Employee> people() {
        return people;
    }

    /** Those at {@code positions}, in order. */
    List<Employee> people(BitSet positions) {
        return people(listed(positions));
    }

    /** The same positions, lowest first. */
    static int[] listed(BitSet positions) {
        int[] listed = new int[positions.cardinality()];
        int next = -1;
        for (int i = 0; i < listed.length; i++) {
            next = positions.nextSetBit(next + 1);
            listed[i] = next;
        }
        return listed;
    }

    /** Those at {@code positions}, in the order in which these are given. */
    List<Employee> people(int[] positions) {
        Employee[] those = new Employee[positions.length];
        for (int i = 0; i < those.length; i++) {
            those[i] = people.get(positions[i]);
        }
        return Arrays.asList(those);
    }

    /** Where {@code some} of these people stand; found fastest where they come in this order. */
    BitSet positions(Collection<Employee> some) {
        BitSet positions = new BitSet(people.size());
        int next = 0;
        for (Employee person : some) {
            boolean neighbour = next < people.size() && same(people.get(next), person);
            int position = neighbour ? next : place(person.id());
            positions.set(position);
            next = position + 1;
        }
        return positions;
    }

    /** Where the person with this id stands; -1 for nobody. */
    int place(String id) {
        return positions.getOrDefault(id, -1);
    }

    /** Where exactly this record of a person stands; -1 where another record, or none, has its place. */
    int position(Employee person) {
        int position = place(person.id());
        return position >= 0 && same(people.get(position), person) ? position : -1;
    }

    /** The very record: one that is merely equal would serve as well, but takes long to find out about. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(@Nullable Employee one, Employee other) {
        return one == other;
    }

    private record Named(String name, Employee person) {
        static final Comparator<Named> ORDER =
                Comparator.comparing(Named::name).thenComparing(named -> named.person.id());

        static Named of(Employee person) {
            return new Named(Folding.fold(person.name()), person);
        }
    }

    private static List<Employee> sorted(Collection<Employee> people) {
        return people.stream()
                .map(Named::of)
                .sorted(Named.ORDER)
                .map(Named::person)
                .toList();
    }

    private List<Employee> with(List<Employee> changed, Map<String, Employee> current) {
        List<Employee> merged = new ArrayList<>(current.size());
        List<Employee> kept = people.stream()
                .filter(person -> same(current.get(person.id()), person))
                .toList();
        int next = 0;
        for (Employee person : sorted(changed)) {
            int place = next + insertion(person, kept.subList(next, kept.size()));
            merged.addAll(kept.subList(next, place));
            merged.add(person);
            next = place;
        }
        merged.addAll(kept.subList(next, kept.size()));
        return merged;
    }

    private static int insertion(Employee person, List<Employee> sorted) {
        int found = Collections.binarySearch(sorted, person, Comparator.comparing(Named::of, Named.ORDER));
        return found < 0 ? -found - 1 : found;
    }
}
