package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.PersonResolver;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.domain.ProjectWrites;
import io.github.personiomcp.domain.Projects;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts people on a project and takes people off it, and reads the members back. */
public final class SetProjectMembersTool implements Tool {

    private static final String ADD = "add";
    private static final String REMOVE = "remove";

    private final EmployeeDirectory directory;
    private final Projects projects;
    private final ProjectWrites writes;

    public SetProjectMembersTool(EmployeeDirectory directory, Projects projects, ProjectWrites writes) {
        this.directory = directory;
        this.projects = projects;
        this.writes = writes;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("project", Schema.string().describedAs("id or name"))
                .property(ADD, Schema.stringOrStrings().describedAs("employees: ids, e-mails or names"))
                .property(REMOVE, Schema.stringOrStrings())
                .required("project");
        return new ToolSpec(
                "set_project_members",
                Toolset.PROJECTS,
                Effect.UPDATE,
                "Set project members",
                "Adds employees to a project or removes them, and verifies it; plans first. Others stay. Adding ends"
                        + " assigned_to_all.",
                Writing.confirmed(input).build(),
                Writing.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        String reference = call.arguments().text("project").orElse("");
        String id = new KnownProjects(projects.all(false, call.context()))
                .resolve(reference)
                .id();
        Project project = projects.get(id, call.context());
        Snapshot snapshot = directory.snapshot(call.context());
        Membership membership = membership(call.arguments(), snapshot, projects.members(id, call.context()));
        boolean endsForAll = !membership.add().isEmpty() && project.values().get(Field.ASSIGNED_TO_ALL) == Boolean.TRUE;
        Plan plan = new Plan(
                id, project.name(), changes(membership, endsForAll, snapshot), effects(membership, endsForAll));
        return call.confirmer().confirm(plan, call, context -> set(plan, membership, context));
    }

    /** Whom to add and to remove, and how many are members before. */
    private record Membership(Set<String> add, Set<String> remove, int before) {}

    private static Membership membership(Arguments arguments, Snapshot snapshot, Set<String> members) {
        Set<String> add = ids(arguments.texts(ADD), snapshot);
        Set<String> remove = ids(arguments.texts(REMOVE), snapshot);
        for (String id : add) {
            if (remove.contains(id)) {
                throw new InvalidArgumentException(
                        snapshot.nameOf(id) + " (id " + id + ") is both to be added and to be removed. Choose one.");
            }
        }
        add.removeAll(members);
        remove.retainAll(members);
        if (add.isEmpty() && remove.isEmpty()) {
            throw new InvalidArgumentException(
                    "There is nothing to change: whoever is to be added is a member already, and whoever is to be removed is none."
                            + " The project has " + members.size() + " members.");
        }
        return new Membership(add, remove, members.size());
    }

    private static Set<String> ids(List<String> references, Snapshot snapshot) {
        Set<String> ids = new TreeSet<>();
        references.forEach(
                reference -> ids.add(PersonResolver.resolve(reference, snapshot).id()));
        return ids;
    }

    private static List<Plan.Change> changes(Membership membership, boolean endsForAll, Snapshot snapshot) {
        List<Plan.Change> changes = new ArrayList<>();
        if (!membership.add().isEmpty()) {
            changes.add(new Plan.Change(ADD, null, names(membership.add(), snapshot)));
        }
        if (!membership.remove().isEmpty()) {
            changes.add(new Plan.Change(REMOVE, names(membership.remove(), snapshot), null));
        }
        if (endsForAll) {
            changes.add(new Plan.Change(Field.ASSIGNED_TO_ALL.label(), true, false));
        }
        return changes;
    }

    private static List<String> names(Set<String> ids, Snapshot snapshot) {
        return ids.stream().map(id -> snapshot.nameOf(id) + " (id " + id + ")").toList();
    }

    private static List<String> effects(Membership membership, boolean endsForAll) {
        int after = membership.before()
                + membership.add().size()
                - membership.remove().size();
        List<String> effects = new ArrayList<>();
        if (endsForAll) {
            effects.add(
                    "The project is assigned to everybody now. Adding members ends that: only members can record time"
                            + " for it then.");
        }
        effects.add("The project has " + membership.before() + " members now and " + after + " afterwards.");
        return effects;
    }

    private ToolResult set(Plan plan, Membership membership, CallContext context) {
        String id = String.valueOf(plan.target());
        List<String> warnings = new ArrayList<>();
        boolean certain = true;
        if (!membership.add().isEmpty()) {
            certain = sent(() -> writes.addMembers(id, membership.add(), context), warnings);
        }
        if (!certain && !membership.remove().isEmpty()) {
            warnings.add("Removing was not tried.");
        } else if (!membership.remove().isEmpty()) {
            certain = membership.add().isEmpty()
                    ? sent(() -> writes.removeMembers(id, membership.remove(), context), warnings)
                    : secondStep(id, membership, warnings, context);
        }
        return readBack(certain ? "applied" : "unknown", plan, membership, warnings, context);
    }

    /** False where nobody knows whether it was stored. */
    private static boolean sent(Runnable write, List<String> warnings) {
        try {
            write.run();
            return true;
        } catch (PersonioException e) {
            if (e.kind() != Kind.OUTCOME_UNKNOWN) {
                throw e;
            }
            warnings.add(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Others were added already, so that whatever happens here is told beside that. */
    private boolean secondStep(String id, Membership membership, List<String> warnings, CallContext context) {
        try {
            return sent(() -> writes.removeMembers(id, membership.remove(), context), warnings);
        } catch (PersonioException e) {
            String told = "The members were added, but nobody was removed: " + e.getMessage();
            if (e.kind() == Kind.CANCELLED) {
                throw new PersonioException(Kind.CANCELLED, told, e);
            }
            warnings.add(told);
            return true;
        }
    }

    private ToolResult readBack(
            String status, Plan plan, Membership membership, List<String> warnings, CallContext context) {
        String id = String.valueOf(plan.target());
        List<String> missing = new ArrayList<>();
        try {
            Set<String> members = projects.members(id, context);
            if (!members.containsAll(membership.add())) {
                missing.add(ADD);
            }
            if (membership.remove().stream().anyMatch(members::contains)) {
                missing.add(REMOVE);
            }
            return Writing.outcome(status, id, plan, missing.isEmpty(), missing, warnings);
        } catch (PersonioException e) {
            warnings.add("The members could not be read back: " + e.getMessage());
            return Writing.outcome(status, id, plan, false, missing, warnings);
        }
    }
}
