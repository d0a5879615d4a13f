package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Personio's rules for projects (API reference 5.6), told before anything is sent. */
final class ProjectRules {

    private final WantedProject wanted;
    private final KnownProjects known;
    private final String id;

    ProjectRules(WantedProject wanted, KnownProjects known) {
        this.wanted = wanted;
        this.known = known;
        this.id = Optional.ofNullable(wanted.current()).map(Project::id).orElse("");
    }

    /** @throws InvalidArgumentException naming the rule that would be broken */
    void require() {
        if (wanted.after(Field.NAME) == null) {
            throw new InvalidArgumentException("A new project needs a 'name'. To change one, name it as 'project'.");
        }
        requireOrder();
        requireNewCode();
        if (wanted.after(Field.PARENT_PROJECT) instanceof String parent) {
            requirePossibleParent(parent);
            requireNothingOfTheParents();
        }
    }

    /** What should be known before agreeing. */
    List<Message> effects() {
        List<Message> effects = new ArrayList<>();
        if (wanted.values().get(Field.NAME) instanceof String name) {
            others().filter(other -> called(other, name))
                    .forEach(other -> effects.add(
                            Message.of("There is already a project called {0} (id {1}).", other.name(), other.id())));
        }
        if (wanted.values().get(Field.PARENT_PROJECT) instanceof String parent && archived(parent)) {
            effects.add(Message.of(
                    "{0} (id {1}) is archived: its subprojects may be hidden with it.", known.nameOf(parent), parent));
        }
        if (wanted.values().get(Field.ASSIGNED_TO_ALL) instanceof Boolean all && all) {
            effects.add(Message.of("Everybody can record time for it then, not only its members."));
        }
        return effects;
    }

    /** Whether people would take the names for the same: case, accents and what stands between words do not count. */
    private static boolean called(Project other, String name) {
        String folded = Folding.fold(name);
        return other.name().equalsIgnoreCase(name)
                || (!folded.isEmpty() && Folding.fold(other.name()).equals(folded));
    }

    private boolean archived(String parent) {
        return known.find(parent)
                .filter(project -> project.text(Field.STATUS).equals("archived"))
                .isPresent();
    }

    private void requireOrder() {
        String start = text(wanted.after(Field.START));
        String end = text(wanted.after(Field.END));
        if (!start.isEmpty() && !end.isEmpty() && end.compareTo(start) < 0) {
            throw new InvalidArgumentException("The last day 'end' ({0}) is before 'start' ({1}).", end, start);
        }
    }

    private void requireNewCode() {
        String code = text(wanted.values().get(Field.CODE));
        others().filter(other -> !code.isEmpty() && other.text(Field.CODE).equals(code))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidArgumentException(
                            "The code '{0}' belongs to {1} (id {2}); codes are unique.",
                            code, other.name(), other.id());
                });
    }

    private void requirePossibleParent(String parent) {
        String name = known.nameOf(parent);
        if (parent.equals(id)) {
            throw new InvalidArgumentException("{0} cannot be a part of itself.", name);
        }
        if (known.find(parent).flatMap(Project::parent).isPresent()) {
            throw new InvalidArgumentException(
                    "{0} is a subproject itself, and subprojects cannot have any. Name a project of the top level.",
                    name);
        }
        if (known.hasSubprojects(id)) {
            throw new InvalidArgumentException("A project that has subprojects cannot become one.");
        }
    }

    private void requireNothingOfTheParents() {
        List<String> carried = Stream.of(Field.values())
                .filter(Field::topLevelOnly)
                .filter(field -> wanted.values().get(field) != null || set(wanted.after(field)))
                .map(Field::label)
                .toList();
        if (!carried.isEmpty()) {
            throw new InvalidArgumentException(
                    id.isEmpty()
                            ? "A subproject cannot carry {0}: that is said of its parent alone. Leave it out."
                            : "A subproject cannot carry {0}: that is said of its parent alone. Leave it out, and first clear or switch"
                                    + " off what the project has of it.",
                    String.join(", ", carried));
        }
    }

    private static boolean set(@Nullable Object value) {
        return value != null && !value.equals(false);
    }

    private Stream<Project> others() {
        return known.all().stream().filter(other -> !other.id().equals(id));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
