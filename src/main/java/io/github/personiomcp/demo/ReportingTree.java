package io.github.personiomcp.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seats people in a tree with realistic spans, at least five levels deep below the top in the first department. */
final class ReportingTree {

    private static final int DEEPEST_BRANCH = 4;
    private static final int FLAT = 8;
    private static final int SPAN = 7;
    private static final int WIDEST = 9;

    private ReportingTree() {}

    /** A tree of {@code people} seats. */
    static Draft of(int people) {
        Draft top = Draft.top();
        int left = people - 1;
        for (Department department : Department.ALL.subList(1, Department.ALL.size())) {
            int size = Math.max(1, (people - 1) * department.share() / 100);
            left -= size;
            fill(top.addHead(department), size - 1, 1);
        }
        fill(top.addHead(Department.ALL.get(0)), left - 1, DEEPEST_BRANCH);
        return top;
    }

    /** Puts {@code people} below {@code manager}, at least {@code levels} deep as far as there are people for it. */
    private static void fill(Draft manager, int people, int levels) {
        int leads = leads(people, levels);
        int direct = leads == 0 ? people : Math.max(leads, Math.min(SPAN, people - leads * levels * 2));
        int below = people - direct;
        for (int i = 0; i < direct; i++) {
            Draft report = manager.addReport(team(manager, i));
            if (i < leads) {
                fill(report, below / leads + (i < below % leads ? 1 : 0), i == 0 ? levels - 1 : 1);
            }
        }
    }

    /** How many of the direct reports have reports themselves. */
    private static int leads(int people, int levels) {
        if (people <= FLAT) {
            return levels > 1 && people > 1 ? 1 : 0;
        }
        return Math.min(WIDEST, (people - 2) / (SPAN - 1));
    }

    private static @Nullable Unit team(Draft manager, int group) {
        if (manager.team != null || manager.department == null) {
            return manager.team;
        }
        List<Unit> teams = manager.department.teams();
        return teams.get(group % teams.size());
    }
}
