package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Projects;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Projects, with those of their members who are inside. */
final class ScopedProjects implements Projects {

    private final Insiders people;
    private final Projects projects;

    ScopedProjects(Insiders people, Projects projects) {
        this.people = people;
        this.projects = projects;
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidArgumentException for the working time, which Personio sums up for everybody
     */
    @Override
    public List<Project> all(boolean tracked, CallContext context) {
        if (tracked) {
            throw new InvalidArgumentException(
                    "The working time recorded for a project is not shown: Personio sums it up for everybody,"
                            + " and this server is confined to some people. list_attendances tells theirs.");
        }
        return projects.all(false, context);
    }

    @Override
    public Project get(String id, CallContext context) {
        return projects.get(id, context);
    }

    @Override
    public Set<String> members(String id, CallContext context) {
        Set<String> members = new TreeSet<>(projects.members(id, context));
        members.retainAll(people.ids(context));
        return members;
    }
}
