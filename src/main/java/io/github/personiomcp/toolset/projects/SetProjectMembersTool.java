package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.ProjectWrites;
import io.github.personiomcp.domain.Projects;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.ReadBack;
import io.github.personiomcp.toolset.Writing;
import java.util.ArrayList;
import java.util.List;

/** Puts people on a project and takes people off it, and reads the members back. */
public final class SetProjectMembersTool implements Tool {

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
                .property(MemberChange.ADD, Schema.stringOrStrings().describedAs("employees: ids, e-mails or names"))
                .property(MemberChange.REMOVE, Schema.stringOrStrings())
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
        Snapshot snapshot = directory.upToDate(call.context());
        MemberChange change =
                MemberChange.of(call.arguments(), project, projects.members(id, call.context()), snapshot);
        Plan plan = new Plan(id, project.name(), change.shown(snapshot), change.effects());
        return call.confirmer().confirm(plan, call, context -> set(plan, change, context));
    }

    private ToolResult set(Plan plan, MemberChange change, CallContext context) {
        String id = String.valueOf(plan.target());
        List<Message> warnings = new ArrayList<>();
        boolean certain = true;
        writes.requirePossible(change.people(), context);
        if (!change.add().isEmpty()) {
            certain = sent(() -> writes.addMembers(id, change.add(), context), warnings);
        }
        if (!certain && !change.remove().isEmpty()) {
            warnings.add(Message.of("Removing was not tried."));
        } else if (!change.remove().isEmpty()) {
            certain = change.add().isEmpty()
                    ? sent(() -> writes.removeMembers(id, change.remove(), context), warnings)
                    : secondStep(id, change, warnings, context);
        }
        return readBack(certain, plan, change, warnings, Writing.lookingBack(context));
    }

    /** False where nobody knows whether it was stored. */
    private static boolean sent(Runnable write, List<Message> warnings) {
        try {
            write.run();
            return true;
        } catch (PersonioException e) {
            if (e.kind() != Kind.OUTCOME_UNKNOWN) {
                throw e;
            }
            warnings.add(e.said());
            return false;
        }
    }

    /** Others were added already, so that whatever happens here is told beside that. */
    private boolean secondStep(String id, MemberChange change, List<Message> warnings, CallContext context) {
        try {
            return sent(() -> writes.removeMembers(id, change.remove(), context), warnings);
        } catch (PersonioException e) {
            Message told = Message.of("The members were added, but nobody was removed: {0}", e.said());
            if (e.kind() == Kind.CANCELLED) {
                throw new PersonioException(Kind.CANCELLED, told, e);
            }
            warnings.add(told);
            return true;
        }
    }

    private ToolResult readBack(
            boolean certain, Plan plan, MemberChange change, List<Message> warnings, CallContext context) {
        String id = String.valueOf(plan.target());
        try {
            List<String> missing = change.missingIn(projects.members(id, context));
            return certain
                    ? Writing.outcome("applied", id, plan, missing.isEmpty(), missing, warnings)
                    : Writing.unknown(id, plan, ReadBack.of(plan, missing), missing, warnings);
        } catch (PersonioException e) {
            warnings.add(Message.of("The members could not be read back: {0}", e.said()));
            return certain
                    ? Writing.outcome("applied", id, plan, false, List.of(), warnings)
                    : Writing.unknown(id, plan, ReadBack.CANNOT_TELL, List.of(), warnings);
        }
    }
}
