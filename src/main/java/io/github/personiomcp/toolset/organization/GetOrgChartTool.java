package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.PersonResolver;
import io.github.personiomcp.directory.ReportingLines;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reporting lines up and down from one person, or of the whole company. */
public final class GetOrgChartTool implements Tool {

    private static final int DEFAULT_LIMIT = 40;
    private static final int DEEPEST = 50;
    private static final List<String> DECISIVE = List.of("supervisor_id", "status");

    private final EmployeeDirectory directory;

    public GetOrgChartTool(EmployeeDirectory directory) {
        this.directory = directory;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("root", Schema.string().describedAs("id, e-mail or name; default the whole company"))
                .property(
                        "direction",
                        Schema.choice(List.of("down", "up", "both")).with("default", "down"))
                .property("depth", Schema.integer().range(0, DEEPEST).describedAs("levels; default all"));
        Schema person = Schema.object()
                .property("id", Schema.string())
                .property("name", Schema.string())
                .property("position", Schema.string())
                .property("supervisor_id", Schema.string())
                .property("depth", Schema.integer())
                .property("direct_reports", Schema.integer())
                .property("all_reports", Schema.integer());
        Schema output = Listings.of("people", person)
                .property("roots", Schema.list(Schema.string()))
                .property("cycles", Schema.list(Schema.list(Schema.string())))
                .property("vacant_managers", Schema.list(Schema.object()));
        return new ToolSpec(
                "get_org_chart",
                Toolset.ORGANIZATION,
                Effect.READ,
                "Get org chart",
                "Returns reporting lines in reading order. Depth 0 is the root; managers above it have negative depths.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = call.arguments();
        Snapshot snapshot = directory.snapshot(call.context());
        ReportingLines lines = snapshot.reportingLines();
        Optional<Employee> root = arguments.text("root").map(reference -> placed(reference, snapshot, lines));
        ChartRecords chart = new ChartRecords(lines, arguments.number("depth", Integer.MAX_VALUE));
        String direction = arguments.text("direction").orElse("down");
        requireRootFor(direction, root);
        root.ifPresentOrElse(person -> chart.around(person, direction), chart::everybody);
        ChartFacts facts = new ChartFacts(lines);
        Page page = Listings.about(snapshot, chart.page(arguments, DEFAULT_LIMIT))
                .with(Map.of("levels", chart.levels()))
                .with(facts.of(root.map(List::of).orElseGet(lines::roots)))
                .noting(facts.notes());
        return Listings.decidedBy(DECISIVE, snapshot, page);
    }

    private static void requireRootFor(String direction, Optional<Employee> root) {
        if (direction.equals("up") && root.isEmpty()) {
            throw new InvalidArgumentException("Direction 'up' needs a root: the person whose managers are meant.");
        }
    }

    private static Employee placed(String reference, Snapshot snapshot, ReportingLines lines) {
        Employee person = PersonResolver.resolve(reference, snapshot);
        return lines.find(person.id())
                .orElseThrow(() -> new InvalidArgumentException(
                        "{0} (id {1}) is inactive and nobody reports to them, so they have no place in the chart.",
                        person.name(), person.id()));
    }
}
