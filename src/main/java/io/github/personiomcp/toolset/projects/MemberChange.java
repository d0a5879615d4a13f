package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.directory.PersonResolver;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom to put on a project and whom to take off it, by id.
 *
 * @param before how many members there are now
 * @param endsForAll whether the project is assigned to everybody now and will not be afterwards
 */
record MemberChange(Set<String> add, Set<String> remove, int before, boolean endsForAll) {

    static final String ADD = "add";
    static final String REMOVE = "remove";

    /**
     * What is left to do of what the arguments ask for.
     *
     * @throws InvalidArgumentException where that is nothing or contradicts itself, or somebody is not known
     */
    static MemberChange of(Arguments arguments, Project project, Set<String> members, Snapshot snapshot) {
        Set<String> add = ids(arguments.texts(ADD), snapshot);
        Set<String> remove = ids(arguments.texts(REMOVE), snapshot);
        if (add.isEmpty() && remove.isEmpty()) {
            throw new InvalidArgumentException(
                    "Nobody is named: say whom to add or whom to remove, by id, e-mail or name. The project has {0}"
                            + " members; list_projects shows them.",
                    members.size());
        }
        for (String id : add) {
            if (remove.contains(id)) {
                throw new InvalidArgumentException(
                        "{0} is both to be added and to be removed. Choose one.", shown(id, snapshot));
            }
        }
        add.removeAll(members);
        remove.retainAll(members);
        if (add.isEmpty() && remove.isEmpty()) {
            throw new InvalidArgumentException(
                    "There is nothing to change: whoever is to be added is a member already, and whoever is to be"
                            + " removed is none. The project has {0} members.",
                    members.size());
        }
        boolean forAll = project.value(Field.ASSIGNED_TO_ALL).equals(Optional.of(true));
        return new MemberChange(add, remove, members.size(), forAll && !add.isEmpty());
    }

    /** Everybody concerned. */
    Set<String> people() {
        Set<String> people = new TreeSet<>(add);
        people.addAll(remove);
        return people;
    }

    List<Plan.Change> shown(Snapshot snapshot) {
        List<Plan.Change> changes = new ArrayList<>();
        if (!add.isEmpty()) {
            changes.add(new Plan.Change(ADD, null, shown(add, snapshot)));
        }
        if (!remove.isEmpty()) {
            changes.add(new Plan.Change(REMOVE, shown(remove, snapshot), null));
        }
        if (endsForAll) {
            changes.add(new Plan.Change(Field.ASSIGNED_TO_ALL.label(), true, false));
        }
        return changes;
    }

    /** What should be known before agreeing. */
    List<Message> effects() {
        List<Message> effects = new ArrayList<>();
        if (endsForAll) {
            effects.add(
                    Message.of(
                            "The project was assigned to everybody. Adding members ends that: only members can record time for it then."));
        }
        effects.add(Message.of("Members before: {0}, afterwards: {1}.", before, before + add.size() - remove.size()));
        return effects;
    }

    /** The parts of this change that {@code members} do not show. */
    List<String> missingIn(Set<String> members) {
        List<String> missing = new ArrayList<>();
        if (!members.containsAll(add)) {
            missing.add(ADD);
        }
        if (remove.stream().anyMatch(members::contains)) {
            missing.add(REMOVE);
        }
        return missing;
    }

    private static Set<String> ids(List<String> references, Snapshot snapshot) {
        Set<String> ids = new TreeSet<>();
        references.forEach(
                reference -> ids.add(PersonResolver.resolve(reference, snapshot).id()));
        return ids;
    }

    private static List<String> shown(Set<String> ids, Snapshot snapshot) {
        return ids.stream().map(id -> shown(id, snapshot)).toList();
    }

    private static String shown(String id, Snapshot snapshot) {
        return snapshot.nameOf(id) + " (id " + id + ")";
    }
}
