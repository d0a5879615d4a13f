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
        if (people <= FLAT) {
            fillOneTeam(manager, people, levels);
            return;
        }
        int groups = Math.min(WIDEST, Math.max(2, people / SPAN));
        for (int group = 0; group < groups; group++) {
            int size = people / groups + (group < people % groups ? 1 : 0);
            fill(manager.addReport(team(manager, group)), size - 1, group == 0 ? levels - 1 : 1);
        }
    }

    private static void fillOneTeam(Draft manager, int people, int levels) {
        int direct = people;
        if (levels > 1 && people > 1) {
            int below = Math.min(people - 1, Math.max(levels - 1, people / 2));
            direct = people - below - 1;
            fill(manager.addReport(team(manager, 0)), below, levels - 1);
        }
        for (int i = 0; i < direct; i++) {
            manager.addReport(team(manager, i));
        }
    }

    private static @Nullable Unit team(Draft manager, int group) {
        if (manager.team != null || manager.department == null) {
            return manager.team;
        }
        List<Unit> teams = manager.department.teams();
        return teams.get(group % teams.size());
    }
}
