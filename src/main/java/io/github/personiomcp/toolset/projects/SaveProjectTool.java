package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.directory.EmployeeDirectory;
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
import org.jspecify.annotations.Nullable;

/** Creates a project or changes one, and reads it back. */
public final class SaveProjectTool implements Tool {

    private static final int LONGEST = 255;
    private static final int LONGEST_DESCRIPTION = 1000;

    private final EmployeeDirectory directory;
    private final Projects projects;
    private final ProjectWrites writes;

    public SaveProjectTool(EmployeeDirectory directory, Projects projects, ProjectWrites writes) {
        this.directory = directory;
        this.projects = projects;
        this.writes = writes;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("project", Schema.string().describedAs("id or name; without it a new one is created"))
                .property("name", text(LONGEST))
                .property("status", Schema.choice(List.of("active", "archived")))
                .property("code", Schema.string())
                .property("description", text(LONGEST_DESCRIPTION))
                .property("start", Schema.string().describedAs("YYYY-MM-DD"))
                .property("end", Schema.string().describedAs("last day, included"))
                .property("billable", Schema.bool())
                .property("client_name", text(LONGEST))
                .property("parent_project", Schema.string().describedAs("id or name, makes a subproject"))
                .property("assigned_to_all", Schema.bool())
                .property("clear", Schema.list(Schema.choice(clearable())));
        return new ToolSpec(
                "save_project",
                Toolset.PROJECTS,
                Effect.UPDATE,
                "Save project",
                "Creates or changes a project and verifies it; plans first. A subproject has no client_name, billable,"
                        + " assigned_to_all.",
                Writing.confirmed(input).build(),
                Writing.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        KnownProjects known = new KnownProjects(projects.all(false, call.context()));
        Project current = call.arguments().text("project").map(known::resolve).orElse(null);
        WantedProject wanted = WantedProject.of(call.arguments(), current, known, directory.today());
        if (current != null && wanted.values().isEmpty()) {
            throw new InvalidArgumentException("{0} is like that already; there is nothing to change.", current.name());
        }
        ProjectRules rules = new ProjectRules(wanted, known);
        rules.require();
        String name = current == null ? String.valueOf(wanted.after(Field.NAME)) : current.name();
        Plan plan = new Plan(current == null ? null : current.id(), name, wanted.changes(known), rules.effects());
        return call.confirmer().confirm(plan, call, context -> save(plan, wanted, known, context));
    }

    private ToolResult save(Plan plan, WantedProject wanted, KnownProjects before, CallContext context) {
        String id = plan.target();
        try {
            if (id == null) {
                id = writes.create(wanted.values(), context);
            } else {
                writes.update(id, wanted.values(), context);
            }
        } catch (PersonioException e) {
            if (e.kind() != Kind.OUTCOME_UNKNOWN) {
                throw e;
            }
            return unknown(plan, wanted, before, e, Writing.lookingBack(context));
        }
        return applied(id, plan, wanted, Writing.lookingBack(context));
    }

    /** The answer was lost: says what there is now, and never tries again. */
    private ToolResult unknown(
            Plan plan, WantedProject wanted, KnownProjects before, PersonioException lost, CallContext context) {
        List<Message> warnings = new ArrayList<>(List.of(lost.said()));
        try {
            String id = plan.target() == null ? created(plan.name(), before, context) : plan.target();
            if (id == null) {
                warnings.add(Message.of(
                        "No new project of this name was found afterwards (yet): check before trying again."));
                return Writing.unknown(null, plan, ReadBack.NOT_APPLIED, List.of(), warnings);
            }
            List<String> missing = wanted.missingIn(projects.get(id, context));
            return Writing.unknown(id, plan, ReadBack.of(plan, missing), missing, warnings);
        } catch (PersonioException e) {
            warnings.add(Message.of("The project could not be read back either: {0}", e.said()));
            return Writing.unknown(plan.target(), plan, ReadBack.CANNOT_TELL, List.of(), warnings);
        }
    }

    private @Nullable String created(String name, KnownProjects before, CallContext context) {
        return projects.all(false, context).stream()
                .filter(project -> project.name().equals(name))
                .map(Project::id)
                .filter(id -> before.find(id).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private ToolResult applied(String id, Plan plan, WantedProject wanted, CallContext context) {
        try {
            List<String> missing = wanted.missingIn(projects.get(id, context));
            return Writing.outcome("applied", id, plan, missing.isEmpty(), missing, List.of());
        } catch (PersonioException e) {
            Message warning = Message.of("The project could not be read back: {0}", e.said());
            return Writing.outcome("applied", id, plan, false, List.of(), List.of(warning));
        }
    }

    private static Schema text(int longest) {
        return Schema.string().with("maxLength", longest);
    }

    private static List<String> clearable() {
        return WantedProject.CLEARABLE.stream().map(Field::label).toList();
    }
}
