package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.domain.ProjectWrites;
import io.github.personiomcp.domain.Projects;
import io.github.personiomcp.domain.RefusedException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of projects, as far as they concern nobody outside. */
final class ScopedProjectWrites implements ProjectWrites {

    private final Insiders people;
    private final Projects projects;
    private final ProjectWrites writes;

    ScopedProjectWrites(Insiders people, Projects projects, ProjectWrites writes) {
        this.people = people;
        this.projects = projects;
        this.writes = writes;
    }

    @Override
    public String create(Map<Project.Field, @Nullable Object> values, CallContext context) {
        requireNotForAll(values);
        return writes.create(values, context);
    }

    @Override
    public void update(String id, Map<Project.Field, @Nullable Object> changes, CallContext context) {
        requireNotForAll(changes);
        writes.update(id, changes, context);
    }

    @Override
    public void requirePossible(Set<String> employeeIds, CallContext context) {
        people.requireNow(employeeIds, context);
        writes.requirePossible(employeeIds, context);
    }

    @Override
    public void addMembers(String id, Set<String> employeeIds, CallContext context) {
        people.requireNow(employeeIds, context);
        if (Boolean.TRUE.equals(projects.get(id, context).values().get(Field.ASSIGNED_TO_ALL))) {
            throw RefusedException.denied(
                    "The project is assigned to everybody. Adding members would take it from people outside the"
                            + " scope of this server; that can be done in Personio itself.");
        }
        writes.addMembers(id, employeeIds, context);
    }

    @Override
    public void removeMembers(String id, Set<String> employeeIds, CallContext context) {
        people.requireNow(employeeIds, context);
        writes.removeMembers(id, employeeIds, context);
    }

    private static void requireNotForAll(Map<Project.Field, @Nullable Object> values) {
        if (values.containsKey(Field.ASSIGNED_TO_ALL)) {
            throw RefusedException.denied(
                    "'assigned_to_all' cannot be set: it concerns people outside the scope of this server. That"
                            + " can be done in Personio itself.");
        }
    }
}
