package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.ProjectWrites;
import io.github.personiomcp.text.Message;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of projects without bank account numbers, which could not be shown afterwards. */
record ProjectWriteRedaction(ProjectWrites writes, SensitiveValues sensitive) implements ProjectWrites {

    /** {@code writes} as {@code policy} allows them. */
    static ProjectWrites under(Policy policy, ProjectWrites writes) {
        return new ProjectWriteRedaction(writes, new SensitiveValues(policy.visibility()));
    }

    @Override
    public String create(Map<Project.Field, @Nullable Object> values, CallContext context) {
        requireVisible(values);
        return writes.create(values, context);
    }

    @Override
    public void update(String id, Map<Project.Field, @Nullable Object> changes, CallContext context) {
        requireVisible(changes);
        writes.update(id, changes, context);
    }

    @Override
    public void requirePossible(Set<String> employeeIds, CallContext context) {
        writes.requirePossible(employeeIds, context);
    }

    @Override
    public void addMembers(String id, Set<String> employeeIds, CallContext context) {
        writes.addMembers(id, employeeIds, context);
    }

    @Override
    public void removeMembers(String id, Set<String> employeeIds, CallContext context) {
        writes.removeMembers(id, employeeIds, context);
    }

    private void requireVisible(Map<Project.Field, @Nullable Object> values) {
        values.forEach(
                (field, value) -> sensitive.requireVisible(Message.of("The value of '{0}'", field.label()), value));
    }
}
