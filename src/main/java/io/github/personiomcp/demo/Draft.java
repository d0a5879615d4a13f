package io.github.personiomcp.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat in the reporting tree before it has a name. */
final class Draft {

    final int depth;
    final @Nullable Department department;
    final @Nullable Unit team;
    final List<Draft> reports = new ArrayList<>();

    long id;

    @Nullable
    Long supervisorId;

    private Draft(int depth, @Nullable Department department, @Nullable Unit team) {
        this.depth = depth;
        this.department = department;
        this.team = team;
    }

    /** The seat at the top, which belongs to no department. */
    static Draft top() {
        return new Draft(0, null, null);
    }

    Draft addHead(Department newDepartment) {
        return add(new Draft(depth + 1, newDepartment, null));
    }

    Draft addReport(@Nullable Unit newTeam) {
        return add(new Draft(depth + 1, department, newTeam));
    }

    private Draft add(Draft report) {
        reports.add(report);
        return report;
    }

    boolean leads() {
        return !reports.isEmpty();
    }

    /** This seat and all below it, managers before their reports. */
    List<Draft> everyone() {
        List<Draft> all = new ArrayList<>(List.of(this));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).reports);
        }
        return all;
    }
}
