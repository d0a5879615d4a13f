package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Projects;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Set;

/**
 * Projects without bank account numbers in their texts, and without the working time recorded for them where nobody's may be seen: a
 * project of one person tells theirs.
 */
record ProjectRedaction(Projects projects, SensitiveValues sensitive, boolean timeless) implements Projects {

    /** {@code projects} as {@code policy} lets them be seen. */
    static Projects under(Policy policy, Projects projects) {
        return new ProjectRedaction(
                projects,
                new SensitiveValues(policy.visibility()),
                policy.preset().withholds(Toolset.ATTENDANCES));
    }

    /**
     * {@inheritDoc}
     *
     * @throws RefusedException for the working time where it may not be seen
     */
    @Override
    public List<Project> all(boolean tracked, CallContext context) {
        if (tracked && timeless) {
            throw RefusedException.denied(
                    "The working time recorded for a project is not shown by this server: of a project of one"
                            + " person it is theirs. The operator decides that with --preset.");
        }
        return projects.all(tracked, context).stream().map(this::shown).toList();
    }

    @Override
    public Project get(String id, CallContext context) {
        return shown(projects.get(id, context));
    }

    private Project shown(Project project) {
        return new Project(project.id(), sensitive.shown(project.values()), project.tracked());
    }

    @Override
    public Set<String> members(String id, CallContext context) {
        return projects.members(id, context);
    }
}
