package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.ReportingLines;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of a chart in reading order: each under their supervisor, those who report to the same one by name. */
final class ChartRecords {

    private final ReportingLines lines;
    private final int levels;
    private final List<Placed> placed = new ArrayList<>();

    /** @param levels how far to go in each direction */
    ChartRecords(ReportingLines lines, int levels) {
        this.lines = lines;
        this.levels = levels;
    }

    private record Placed(Employee person, int depth) {}

    /** Managers and people below, or only the ones or the others. */
    void around(Employee person, String direction) {
        if (!direction.equals("down")) {
            above(person);
        }
        if (direction.equals("up")) {
            placed.add(new Placed(person, 0));
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
            placed.add(new Placed(manager, depth++));
        }
    }

    private Optional<Employee> supervisor(Employee person) {
        return lines.supervisor(person.id()).flatMap(lines::find);
    }

    void below(Employee root) {
        Deque<Placed> open = new ArrayDeque<>(List.of(new Placed(root, 0)));
        while (!open.isEmpty()) {
            Placed next = open.pop();
            placed.add(next);
            if (next.depth < levels) {
                List<Employee> reports = lines.directReports(next.person.id());
                for (int i = reports.size() - 1; i >= 0; i--) {
                    open.push(new Placed(reports.get(i), next.depth + 1));
                }
            }
        }
    }

    /** How many levels there are from the highest person to the lowest. */
    int levels() {
        IntSummaryStatistics depths = placed.stream().mapToInt(Placed::depth).summaryStatistics();
        return placed.isEmpty() ? 0 : depths.getMax() - depths.getMin() + 1;
    }

    /** One record a person. */
    Page page(Arguments arguments, int defaultLimit) {
        return Page.of("people", placed, at -> at.person.id(), this::record, arguments, defaultLimit);
    }

    private Map<String, Object> record(Placed at) {
        Employee person = at.person;
        int direct = lines.directReports(person.id()).size();
        return Listings.record(
                "id",
                person.id(),
                "name",
                person.name(),
                "position",
                person.value("position").orElse(null),
                "supervisor_id",
                person.value("supervisor_id").orElse(null),
                "depth",
                at.depth,
                "direct_reports",
                direct == 0 ? null : direct,
                "all_reports",
                direct == 0 ? null : lines.allReports(person.id()),
                "inactive",
                ReportingLines.inactive(person) ? true : null);
    }
}
