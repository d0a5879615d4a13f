package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.domain.Project.Tracked;
import io.github.personiomcp.domain.ProjectWrites;
import io.github.personiomcp.domain.Projects;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Projects in memory, which can lose answers, refuse, and ignore fields without saying so. Remembers what was written. */
public final class FakeProjects implements Projects, ProjectWrites {

    private final Map<String, Project> stored = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, PersonioException> failures = new LinkedHashMap<>();
    private final Set<Field> ignored = EnumSet.noneOf(Field.class);
    private final List<String> writes = new ArrayList<>();
    private final Set<String> refused = new TreeSet<>();
    private boolean storesBeforeFailing;

    /** Adds a project: {@code project("5", "Apollo", Field.CODE, "A-1")}; active unless said otherwise. */
    public FakeProjects project(String id, String name, Object... fieldsAndValues) {
        Map<Field, Object> values = new EnumMap<>(Map.of(Field.NAME, name, Field.STATUS, "active"));
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put((Field) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        stored.put(id, new Project(id, values, null));
        return this;
    }

    public FakeProjects member(String project, String... employees) {
        members.computeIfAbsent(project, id -> new TreeSet<>()).addAll(List.of(employees));
        return this;
    }

    public FakeProjects ignoring(Field... fields) {
        ignored.addAll(List.of(fields));
        return this;
    }

    /** The writes called {@code what} fail: create, update, add or remove. */
    public FakeProjects failing(String what, Kind kind) {
        failures.put(what, new PersonioException(kind, "It failed."));
        return this;
    }

    /** Nobody of these can be put on a project or taken off it. */
    public FakeProjects refusing(String... employees) {
        refused.addAll(List.of(employees));
        return this;
    }

    @Override
    public void requirePossible(Set<String> employeeIds, CallContext context) {
        employeeIds.stream().filter(refused::contains).findFirst().ifPresent(id -> {
            throw new PersonioException(Kind.NOT_FOUND, "Not " + id + ".");
        });
    }

    /** Failing writes were stored all the same. */
    public FakeProjects storingBeforeFailing() {
        storesBeforeFailing = true;
        return this;
    }

    /** What was written, in words. */
    public List<String> writes() {
        return List.copyOf(writes);
    }

    @Override
    public List<Project> all(boolean tracked, CallContext context) {
        return stored.values().stream()
                .map(project -> new Project(
                        project.id(),
                        project.values(),
                        tracked ? new Tracked(60L * project.id().length(), 0) : null))
                .toList();
    }

    @Override
    public Project get(String id, CallContext context) {
        Project project = stored.get(id);
        if (project == null) {
            throw new PersonioException(Kind.NOT_FOUND, "There is no project with the id " + id + ".");
        }
        return project;
    }

    @Override
    public Set<String> members(String id, CallContext context) {
        return new TreeSet<>(members.getOrDefault(id, Set.of()));
    }

    @Override
    public String create(Map<Field, @Nullable Object> values, CallContext context) {
        String id = String.valueOf(100 + stored.size());
        write("create", "create " + values, () -> store(id, values));
        return id;
    }

    @Override
    public void update(String id, Map<Field, @Nullable Object> changes, CallContext context) {
        write("update", "update " + id + " " + changes, () -> store(id, changes));
    }

    @Override
    public void addMembers(String id, Set<String> employeeIds, CallContext context) {
        write("add", "add " + employeeIds + " to " + id, () -> {
            member(id, employeeIds.toArray(String[]::new));
            Map<Field, @Nullable Object> change = new EnumMap<>(Field.class);
            change.put(Field.ASSIGNED_TO_ALL, false);
            store(id, change);
        });
    }

    @Override
    public void removeMembers(String id, Set<String> employeeIds, CallContext context) {
        write("remove", "remove " + employeeIds + " from " + id, () -> members.get(id)
                .removeAll(employeeIds));
    }

    private void write(String what, String words, Runnable store) {
        writes.add(words);
        PersonioException failure = failures.get(what);
        if (failure == null || storesBeforeFailing) {
            store.run();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void store(String id, Map<Field, @Nullable Object> changes) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        if (stored.containsKey(id)) {
            values.putAll(stored.get(id).values());
        }
        changes.forEach((field, value) -> {
            if (!ignored.contains(field)) {
                values.remove(field);
                if (value != null) {
                    values.put(field, value);
                }
            }
        });
        stored.put(id, new Project(id, values, null));
    }
}
