package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.ReadingOrder.Place;
import io.github.personiomcp.directory.ReportingLines;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of a chart in reading order: each under their supervisor, those who report to the same one by name. */
final class ChartRecords {

    private final ReportingLines lines;
    private final int levels;
    private final List<Place> placed = new ArrayList<>();

    /** @param levels how far to go in each direction */
    ChartRecords(ReportingLines lines, int levels) {
        this.lines = lines;
        this.levels = levels;
    }

    /** Managers and people below, or only the ones or the others. */
    void around(Employee person, String direction) {
        if (!direction.equals("down")) {
            above(person);
        }
        if (direction.equals("up")) {
            placed.add(new Place(person, 0));
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
            placed.add(new Place(manager, depth++));
        }
    }

    private Optional<Employee> supervisor(Employee person) {
        return lines.supervisor(person.id()).flatMap(lines::find);
    }

    private void below(Employee root) {
        placed.addAll(lines.readingOrder().from(root.id(), levels));
    }

    void everybody() {
        placed.addAll(lines.readingOrder().everybody(levels));
    }

    /** How many levels there are from the highest person to the lowest. */
    int levels() {
        int lowest = Integer.MIN_VALUE;
        for (Place place : placed) {
            lowest = Math.max(lowest, place.depth());
        }
        return placed.isEmpty() ? 0 : lowest - placed.get(0).depth() + 1;
    }

    /** One record a person. */
    Page page(Arguments arguments, int defaultLimit) {
        return Page.of("people", placed, at -> at.person().id(), this::record, arguments, defaultLimit);
    }

    private Map<String, Object> record(Place at) {
        Employee person = at.person();
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
                at.depth(),
                "direct_reports",
                direct == 0 ? null : direct,
                "all_reports",
                direct == 0 ? null : lines.allReports(person.id()),
                "inactive",
                ReportingLines.inactive(person) ? true : null);
    }
}
