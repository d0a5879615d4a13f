package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The projects of the company with what can be written to them. Thread-safe. */
public final class Projects {

    private static final int EVERY = 11;

    private final Map<Long, Stored> stored = new LinkedHashMap<>();

    /**
     * A project as it is stored, by the names of its fields in v2; dates as such, references as ids.
     *
     * @param members ids of people
     */
    public record Stored(long id, Map<String, @Nullable Object> values, Set<Long> members) {

        boolean holds(String field, Object value) {
            return value.equals(values.get(field));
        }

        @Nullable
        Long parent() {
            return (Long) values.get("parent_project");
        }
    }

    Projects(List<Person> people, LocalDate today) {
        for (Project project : Project.ALL) {
            Map<String, @Nullable Object> values = values(project.name(), project.active());
            values.put("project_code", "PRJ-" + project.id());
            values.put("start", today.minusMonths(project.id() - 30).withDayOfMonth(1));
            values.put("end", project.active() ? null : today.minusYears(1).withDayOfYear(1));
            values.put("billable", project.id() % 2 == 0);
            values.put("assigned_to_all", project.id() % 3 == 0);
            stored.put(project.id(), new Stored(project.id(), values, members(people, project.id())));
        }
        add(subproject("Polaris Data", 41L));
        add(subproject("Polaris Training", 41L));
    }

    /** All of them, by id. */
    public synchronized List<Stored> all() {
        return List.copyOf(stored.values());
    }

    /** The project of this id. */
    public synchronized Optional<Stored> find(long id) {
        return Optional.ofNullable(stored.get(id));
    }

    /** The current name of something that time was spent on. */
    String nameOf(Project project) {
        return find(project.id())
                .map(known -> Objects.toString(known.values().get("name")))
                .orElse(project.name());
    }

    synchronized long add(Map<String, @Nullable Object> values) {
        long id = new ArrayList<>(stored.keySet()).get(stored.size() - 1) + 1;
        stored.put(id, new Stored(id, new LinkedHashMap<>(values), Set.of()));
        return id;
    }

    synchronized void change(long id, Map<String, @Nullable Object> changes) {
        Stored known = Objects.requireNonNull(stored.get(id));
        Map<String, @Nullable Object> values = new LinkedHashMap<>(known.values());
        values.putAll(changes);
        stored.put(id, new Stored(id, values, known.members()));
    }

    /** Whoever adds people takes the project from everybody. */
    synchronized void addMembers(long id, Set<Long> people) {
        Stored known = Objects.requireNonNull(stored.get(id));
        change(id, Map.of("assigned_to_all", false));
        setMembers(id, Stream.concat(known.members().stream(), people.stream()));
    }

    synchronized void removeMembers(long id, Set<Long> people) {
        Stored known = Objects.requireNonNull(stored.get(id));
        setMembers(id, known.members().stream().filter(member -> !people.contains(member)));
    }

    private void setMembers(long id, Stream<Long> members) {
        Set<Long> sorted = members.collect(Collectors.toCollection(TreeSet::new));
        stored.computeIfPresent(id, (key, known) -> new Stored(id, known.values(), sorted));
    }

    private static Map<String, @Nullable Object> subproject(String name, long parent) {
        Map<String, @Nullable Object> values = values(name, true);
        values.put("parent_project", parent);
        return values;
    }

    private static Map<String, @Nullable Object> values(String name, boolean active) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("status", active ? "ACTIVE" : "ARCHIVED");
        return values;
    }

    /** Nobody alone where everybody is meant. */
    private static Set<Long> members(List<Person> people, long project) {
        return project % 3 == 0
                ? Set.of()
                : people.stream()
                        .map(Person::id)
                        .filter(id -> id % EVERY == project % EVERY)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
