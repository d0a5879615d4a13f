package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.text.Folding;
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
    List<String> effects() {
        List<String> effects = new ArrayList<>();
        if (wanted.values().get(Field.NAME) instanceof String name) {
            others().filter(other -> called(other, name))
                    .forEach(other -> effects.add(
                            "There is already a project called " + other.name() + " (id " + other.id() + ")."));
        }
        if (wanted.values().get(Field.PARENT_PROJECT) instanceof String parent && archived(parent)) {
            effects.add(
                    known.nameOf(parent) + " (id " + parent + ") is archived: its subprojects may be hidden with it.");
        }
        if (wanted.values().get(Field.ASSIGNED_TO_ALL) instanceof Boolean all && all) {
            effects.add("Everybody can record time for it then, not only its members.");
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
            throw new InvalidArgumentException("The last day 'end' (" + end + ") is before 'start' (" + start + ").");
        }
    }

    private void requireNewCode() {
        String code = text(wanted.values().get(Field.CODE));
        others().filter(other -> !code.isEmpty() && other.text(Field.CODE).equals(code))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidArgumentException("The code '" + code + "' belongs to " + other.name() + " (id "
                            + other.id() + "); codes are unique.");
                });
    }

    private void requirePossibleParent(String parent) {
        String name = known.nameOf(parent);
        if (parent.equals(id)) {
            throw new InvalidArgumentException(name + " cannot be a part of itself.");
        }
        if (known.find(parent).flatMap(Project::parent).isPresent()) {
            throw new InvalidArgumentException(name
                    + " is a subproject itself, and subprojects cannot have any. Name a project of the top level.");
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
            throw new InvalidArgumentException("A subproject cannot carry " + String.join(", ", carried)
                    + ": that is said of its parent alone. Leave it out"
                    + (id.isEmpty() ? "." : ", and first clear or switch off what the project has of it."));
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
