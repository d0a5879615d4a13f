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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        ReportingLines lines = new ReportingLines(snapshot);
        Optional<Employee> root = arguments.text("root").map(reference -> placed(reference, snapshot, lines));
        Chart chart = new Chart(lines, arguments.number("depth", Integer.MAX_VALUE));
        String direction = arguments.text("direction").orElse("down");
        requireRootFor(direction, root);
        root.ifPresentOrElse(
                person -> chart.around(person, direction), () -> lines.roots().forEach(chart::below));
        Page page = Listings.page("people", chart.records, arguments, DEFAULT_LIMIT, snapshot)
                .with(Map.of("roots", root.map(person -> List.of(person.id())).orElseGet(() -> ids(lines.roots()))))
                .with(irregularities(lines));
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
                .orElseThrow(() -> new InvalidArgumentException(person.name() + " (id " + person.id()
                        + ") is inactive and nobody reports to them, so they have no place in the chart."));
    }

    private static Map<String, Object> irregularities(ReportingLines lines) {
        Map<String, Object> found = Listings.record();
        if (!lines.cycles().isEmpty()) {
            found.put("cycles", lines.cycles());
        }
        List<Map<String, Object>> vacant = new ArrayList<>();
        new TreeMap<>(lines.vacantManagers())
                .forEach((id, reports) -> vacant.add(Listings.record(
                        "supervisor_id", id, "supervisor", nameOfSupervisor(id, reports, lines), "reports", reports)));
        if (!vacant.isEmpty()) {
            found.put("vacant_managers", vacant);
        }
        return found;
    }

    /** The name that those who report to somebody know, where that person cannot be seen; null where they know the id alone. */
    private static @Nullable Object nameOfSupervisor(String supervisor, List<String> reports, ReportingLines lines) {
        return reports.stream()
                .flatMap(id -> lines.find(id).stream())
                .flatMap(person -> person.value("supervisor").stream())
                .filter(name -> !name.equals(supervisor))
                .findFirst()
                .orElse(null);
    }

    private static List<String> ids(List<Employee> people) {
        return people.stream().map(Employee::id).toList();
    }

    private record Placed(Employee person, int depth) {}

    /** The records of a chart, in reading order. */
    private static final class Chart {
        private final ReportingLines lines;
        private final int levels;
        private final List<Map<String, Object>> records = new ArrayList<>();

        Chart(ReportingLines lines, int levels) {
            this.lines = lines;
            this.levels = levels;
        }

        void around(Employee person, String direction) {
            if (!direction.equals("down")) {
                above(person);
            }
            if (direction.equals("up")) {
                add(person, 0);
            } else {
                below(person);
            }
        }

        private void above(Employee person) {
            Deque<Employee> managers = new ArrayDeque<>();
            Optional<Employee> next = supervisor(person);
            while (next.isPresent() && managers.size() < levels) {
                managers.push(next.get());
                next = supervisor(next.get());
            }
            int depth = -managers.size();
            for (Employee manager : managers) {
                add(manager, depth++);
            }
        }

        private Optional<Employee> supervisor(Employee person) {
            return lines.supervisor(person.id()).flatMap(lines::find);
        }

        void below(Employee root) {
            Deque<Placed> open = new ArrayDeque<>(List.of(new Placed(root, 0)));
            while (!open.isEmpty()) {
                Placed next = open.pop();
                add(next.person, next.depth);
                if (next.depth < levels) {
                    List<Employee> reports = lines.directReports(next.person.id());
                    for (int i = reports.size() - 1; i >= 0; i--) {
                        open.push(new Placed(reports.get(i), next.depth + 1));
                    }
                }
            }
        }

        private void add(Employee person, int depth) {
            int direct = lines.directReports(person.id()).size();
            records.add(Listings.record(
                    "id",
                    person.id(),
                    "name",
                    person.name(),
                    "position",
                    person.value("position").orElse(null),
                    "supervisor_id",
                    person.value("supervisor_id").orElse(null),
                    "depth",
                    depth,
                    "direct_reports",
                    direct == 0 ? null : direct,
                    "all_reports",
                    direct == 0 ? null : lines.allReports(person.id()),
                    "inactive",
                    ReportingLines.inactive(person) ? true : null));
        }
    }
}
