package io.github.personiomcp.toolset.organizationdata;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Job;
import io.github.personiomcp.domain.Jobs;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.CountedUnits;
import io.github.personiomcp.toolset.Listings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Departments, teams and so on with the number of their people, and the job architecture. Salary bands are pay and left out. */
public final class ListOrganizationDataTool implements Tool {

    private static final int DEFAULT_LIMIT = 50;
    private static final String NOUN = "organization_data";
    private static final String JOBS = "jobs";
    private static final Map<String, Kind> KINDS = Map.of(
            "departments", Kind.DEPARTMENT,
            "teams", Kind.TEAM,
            "offices", Kind.OFFICE,
            "legal_entities", Kind.LEGAL_ENTITY,
            "cost_centers", Kind.COST_CENTER);

    private final EmployeeDirectory directory;
    private final Organization organization;
    private final Jobs jobs;

    public ListOrganizationDataTool(EmployeeDirectory directory, Organization organization, Jobs jobs) {
        this.directory = directory;
        this.organization = organization;
        this.jobs = jobs;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        List<String> kinds =
                Stream.concat(KINDS.keySet().stream(), Stream.of(JOBS)).sorted().toList();
        Schema input = Schema.object().property("kind", Schema.choice(kinds)).required("kind");
        Schema record = Schema.object()
                .property("id", Schema.string())
                .property("name", Schema.string())
                .property("people", Schema.integer());
        return new ToolSpec(
                "list_organization_data",
                Toolset.ORGANIZATION_DATA,
                Effect.READ,
                "List organization data",
                "Lists all of a kind, empty ones too; 'people' counts those who have not left. Jobs have family and level, never salary bands.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                Listings.of(NOUN, record).build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        String asked = call.arguments().text("kind").orElse("");
        Kind kind = KINDS.get(asked);
        if (kind == null) {
            return Page.of(NOUN, jobs(call), call.arguments(), DEFAULT_LIMIT);
        }
        CountedUnits units = CountedUnits.of(kind, organization, people(kind, call.context()), call.context());
        if (units.refusal() != null && units.people() == null) {
            throw units.refusal();
        }
        return page(units, call.arguments())
                .unlessIncomplete(
                        units.refusal() == null,
                        Message.of(
                                "Personio does not list these to this credential, so they are taken from people; what nobody belongs to is"
                                        + " missing."));
    }

    private static Page page(CountedUnits units, Arguments arguments) {
        String attribute = units.kind().attribute();
        Snapshot people = units.people();
        return people == null
                ? Page.of(NOUN, units.records(), arguments, DEFAULT_LIMIT)
                        .noting(List.of(Message.of("Nobody is counted: people's {0} cannot be seen.", attribute)))
                : Listings.decidedBy(
                        List.of(attribute, "status"),
                        people,
                        Listings.page(NOUN, units.records(), arguments, DEFAULT_LIMIT, people));
    }

    /** Everybody, where the attribute of this kind and people themselves may be read. */
    private @Nullable Snapshot people(Kind kind, CallContext context) {
        if (context.tenant().find(kind.attribute()).isEmpty()) {
            return null;
        }
        try {
            return directory.snapshot(context);
        } catch (PersonioException e) {
            if (e.kind() == PersonioException.Kind.MISSING_RIGHT) {
                return null;
            }
            throw e;
        }
    }

    private List<Map<String, Object>> jobs(ToolCall call) {
        return jobs.all(call.context()).stream()
                .sorted(Comparator.comparing((Job job) -> Folding.fold(job.name()))
                        .thenComparing(Job::id))
                .map(job -> Listings.record(
                        "id", job.id(), "name", job.name(), "family", job.family(), "level", job.level()))
                .toList();
    }
}
