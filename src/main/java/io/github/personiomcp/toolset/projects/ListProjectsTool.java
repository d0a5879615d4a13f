package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.domain.Project.Tracked;
import io.github.personiomcp.domain.Projects;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Projects and their subprojects, with what is recorded for them and who is on them where that is asked for. */
public final class ListProjectsTool implements Tool {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST_WITH_MEMBERS = 20;
    private static final String DESCRIPTION = "description";
    private static final String TRACKED_TIME = "tracked_time";
    private static final String MEMBERS = "members";

    private final EmployeeDirectory directory;
    private final Projects projects;

    public ListProjectsTool(EmployeeDirectory directory, Projects projects) {
        this.directory = directory;
        this.projects = projects;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("query", Schema.string().describedAs("part of a name or code"))
                .property("status", Schema.choice(List.of("active", "archived")))
                .property("include", Schema.list(Schema.choice(List.of(DESCRIPTION, TRACKED_TIME, MEMBERS))));
        Schema project = Schema.object()
                .property("id", Schema.string())
                .property("name", Schema.string())
                .property("parent_project_id", Schema.string());
        return new ToolSpec(
                "list_projects",
                Toolset.PROJECTS,
                Effect.READ,
                "List projects",
                "Lists projects, each in front of its subprojects. 'end' is the last day. tracked_time is in minutes.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                Listings.of("projects", project).build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        List<String> include = call.arguments().texts("include");
        KnownProjects known =
                KnownProjects.inReadingOrder(projects.all(include.contains(TRACKED_TIME), call.context()));
        List<Project> found = known.all().stream()
                .filter(project -> asked(project, call.arguments()))
                .toList();
        List<Map<String, Object>> records = new ArrayList<>();
        found.forEach(project -> records.add(record(project, known, include.contains(DESCRIPTION))));
        if (include.contains(MEMBERS)) {
            addMembers(records, call.context());
        }
        return Page.of("projects", records, call.arguments(), DEFAULT_LIMIT)
                .with(Listings.detail("filters", filters(call.arguments())));
    }

    private static boolean asked(Project project, Arguments arguments) {
        String part = Folding.fold(arguments.text("query").orElse(""));
        boolean named = Folding.fold(project.name()).contains(part)
                || Folding.fold(project.text(Field.CODE)).contains(part);
        return named && arguments.text("status").stream().allMatch(project.text(Field.STATUS)::equals);
    }

    private static Map<String, Object> filters(Arguments arguments) {
        return Listings.record(
                "query", arguments.text("query").orElse(null),
                "status", arguments.text("status").orElse(null));
    }

    private static Map<String, Object> record(Project project, KnownProjects known, boolean description) {
        Map<String, Object> record = Listings.record("id", project.id());
        project.values().forEach((field, value) -> {
            if (field == Field.PARENT_PROJECT) {
                record.put("parent_project_id", value);
                record.put(field.label(), known.nameOf(value.toString()));
            } else if (field != Field.DESCRIPTION || description) {
                record.put(field.label(), value);
            }
        });
        Tracked tracked = project.tracked();
        if (tracked != null) {
            record.put("tracked_minutes", tracked.minutes());
            record.put("subprojects_tracked_minutes", tracked.subprojectMinutes());
        }
        return record;
    }

    /** One request a project, therefore for a few only. */
    private void addMembers(List<Map<String, Object>> records, CallContext context) {
        if (records.size() > MOST_WITH_MEMBERS) {
            throw new InvalidArgumentException(
                    "Members are listed for at most {0} projects at once, and these are {1}. Narrow with query or"
                            + " status, or leave members out of include.",
                    MOST_WITH_MEMBERS, records.size());
        }
        Snapshot snapshot = directory.snapshot(context);
        for (Map<String, Object> record : records) {
            List<Map<String, Object>> members = new ArrayList<>();
            projects.members(String.valueOf(record.get("id")), context)
                    .forEach(id -> members.add(Listings.record("id", id, "name", snapshot.nameOf(id))));
            record.put(MEMBERS, members);
        }
    }
}
