package io.github.personiomcp.domain;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Port: changing projects. Values have the shape that {@link Project} gives them; null clears. Callers read back and compare. */
public interface ProjectWrites {

    /**
     * Creates a project.
     *
     * @param values name and status at least
     * @return the id of the new project
     */
    String create(Map<Project.Field, @Nullable Object> values, CallContext context);

    void update(String id, Map<Project.Field, @Nullable Object> changes, CallContext context);

    /**
     * Refuses what {@link #addMembers} and {@link #removeMembers} would refuse for who these people are, so that neither is done where the
     * other would be refused.
     *
     * @throws PersonioException naming who is unknown
     */
    default void requirePossible(Set<String> employeeIds, CallContext context) {}

    /** Assigns the project to people. It is then no longer assigned to everybody. Either all are added or none. */
    void addMembers(String id, Set<String> employeeIds, CallContext context);

    /** Takes people off the project; either all or none. */
    void removeMembers(String id, Set<String> employeeIds, CallContext context);
}
