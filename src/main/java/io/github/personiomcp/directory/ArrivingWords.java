package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of people while they are read: collected as each of them comes, so that little is left to do when the last has come. Nobody is
 * held but by their id. Any thread may add.
 */
final class ArrivingWords {

    private static final Employee NOBODY = new Employee("", Map.of());

    private final WordIndexBuilder builder = new WordIndexBuilder();
    private final List<String> ids = new ArrayList<>();
    private final Set<String> once = new HashSet<>();
    private final Set<String> twice = new HashSet<>();

    /** Adds a person as they are to be held; returns them. */
    synchronized Employee add(Employee person) {
        builder.add(person);
        ids.add(person.id());
        if (!once.add(person.id())) {
            twice.add(person.id());
        }
        return person;
    }

    /**
     * The index; ends the collection. Whoever came twice stands for nobody in it, because their records may differ, and so does whoever is
     * not among {@code people}.
     *
     * @param people as they were added, by id
     */
    synchronized WordIndex index(Map<String, Employee> people) {
        return builder.index(ids.stream()
                .map(id -> twice.contains(id) ? NOBODY : people.getOrDefault(id, NOBODY))
                .toList());
    }
}
