package io.github.personiomcp.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What real reporting lines contain and trees do not: people who report to each other in a ring, and one whose manager is gone. */
final class Irregularities {

    /** The id of a supervisor who is named by a report but is no employee any more. */
    static final long GONE_SUPERVISOR = 1003;

    private Irregularities() {}

    /** Sets the supervisors of all seats, whose ids must be known, and tells which seats are out of the ordinary. */
    static Set<Draft> link(List<Draft> seats) {
        seats.forEach(seat -> seat.reports.forEach(report -> report.supervisorId = seat.id));
        List<Draft> ring = leaves(seats, Department.ALL.get(2));
        int size = Math.min(3, ring.size());
        for (int i = 0; i < size; i++) {
            ring.get(i).supervisorId = ring.get((i + 1) % size).id;
        }
        Draft orphan = leaves(seats, Department.ALL.get(4)).get(0);
        orphan.supervisorId = GONE_SUPERVISOR;
        Set<Draft> irregular = new HashSet<>(ring.subList(0, size));
        irregular.add(orphan);
        return irregular;
    }

    /** Those of the department who lead nobody and may therefore be moved in the tree without anybody else. */
    static List<Draft> leaves(List<Draft> seats, Department department) {
        return seats.stream()
                .filter(seat -> !seat.leads() && department.equals(seat.department))
                .toList();
    }
}
