package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Project;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the tenant's projects, kept for ten minutes (API reference 5.6). Names are a courtesy: where they cannot be read, which is
 * tried again after a minute, attendances are shown with ids instead of not at all.
 */
final class ProjectNames {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration FAULT_KEPT = Duration.ofMinutes(1);

    private final V2Projects projects;
    private final Clock clock;
    private volatile @Nullable Known known;

    ProjectNames(V2Client client, Clock clock) {
        this.projects = new V2Projects(client);
        this.clock = clock;
    }

    /** The name of a project, or its id where the name is unknown or may not be read. */
    String of(String id, CallContext context) {
        Known current = known;
        if (current == null || current.until().isBefore(clock.instant())) {
            current = fetch(context);
            known = current;
        }
        return current.names().getOrDefault(id, id);
    }

    /** The names of the projects that are not archived. */
    List<String> open(CallContext context) {
        return projects.all(false, context).stream()
                .filter(project -> !"archived".equals(project.values().get(Project.Field.STATUS)))
                .map(Project::name)
                .sorted()
                .toList();
    }

    /**
     * The id of the project of that exact name.
     *
     * @throws InvalidArgumentException where there is none, or more than one
     */
    String idOf(String name, CallContext context) {
        List<String> ids = projects.all(false, context).stream()
                .filter(project -> project.name().equals(name))
                .map(Project::id)
                .toList();
        if (ids.size() != 1) {
            throw new InvalidArgumentException(
                    ids.isEmpty()
                            ? "Personio has no project called '{0}'."
                            : "Several projects are called '{0}'; record the time in Personio itself.",
                    name);
        }
        return ids.get(0);
    }

    private Known fetch(CallContext context) {
        Map<String, String> names = new HashMap<>();
        try {
            for (Project project : projects.all(false, context)) {
                names.put(project.id(), project.name());
            }
            return new Known(clock.instant().plus(KEPT), names);
        } catch (PersonioException e) {
            if (e.kind() == Kind.CANCELLED) {
                throw e;
            }
            return new Known(clock.instant().plus(FAULT_KEPT), Map.of());
        }
    }

    private record Known(Instant until, Map<String, String> names) {
        Known {
            names = Map.copyOf(names);
        }
    }
}
