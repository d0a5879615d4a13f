package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.directory.KnownValues;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All projects of the tenant: who is meant by a reference, and who belongs to whom. */
record KnownProjects(List<Project> all) {

    KnownProjects {
        all = List.copyOf(all);
    }

    /** Each project in front of its subprojects, by name. */
    static KnownProjects inReadingOrder(List<Project> projects) {
        KnownProjects known = new KnownProjects(projects);
        return new KnownProjects(projects.stream()
                .sorted(Comparator.comparing((Project project) ->
                                Folding.fold(known.top(project).name()))
                        .thenComparing(project -> known.top(project).id())
                        .thenComparing(project -> project.parent().isPresent())
                        .thenComparing(project -> Folding.fold(project.name()))
                        .thenComparing(Project::id))
                .toList());
    }

    Optional<Project> find(String id) {
        return all.stream().filter(project -> project.id().equals(id)).findFirst();
    }

    /** How a project is shown where its id stands. */
    String nameOf(String id) {
        return find(id).map(Project::name).orElse(id);
    }

    boolean hasSubprojects(String id) {
        return all.stream().anyMatch(project -> project.parent().equals(Optional.of(id)));
    }

    /**
     * The one project meant by an id or a name.
     *
     * @throws InvalidArgumentException listing the candidates, where none or more than one is meant
     */
    Project resolve(String reference) {
        Optional<Project> byId = find(reference);
        if (byId.isPresent()) {
            return byId.get();
        }
        List<String> names = all.stream().map(Project::name).toList();
        String name = KnownValues.match("The project", reference, names)
                .orElseThrow(() -> new InvalidArgumentException(unknown(reference, names)));
        List<Project> called =
                all.stream().filter(project -> project.name().equals(name)).toList();
        if (called.size() > 1) {
            throw new InvalidArgumentException(
                    "'{0}' could be any of: {1}. Repeat the call with the id of the one that is meant.",
                    reference,
                    Message.joined("; ", called.stream().map(this::described).toList()));
        }
        return called.get(0);
    }

    private Project top(Project project) {
        return project.parent().flatMap(this::find).orElse(project);
    }

    private Message described(Project project) {
        String status = project.text(Field.STATUS);
        return project.parent()
                .map(id ->
                        Message.of("{0} (id {1}, {2}, part of {3})", project.name(), project.id(), status, nameOf(id)))
                .orElseGet(() -> Message.of("{0} (id {1}, {2})", project.name(), project.id(), status));
    }

    private static Message unknown(String reference, List<String> names) {
        List<String> near = Nearest.several(reference, names, 3);
        return near.isEmpty()
                ? Message.of("There is no project '{0}'. list_projects shows all with their ids.", reference)
                : Message.of("There is no project '{0}'. Did you mean: {1}?", reference, String.join(", ", near));
    }
}
