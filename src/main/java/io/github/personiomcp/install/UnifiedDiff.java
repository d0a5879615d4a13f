package io.github.personiomcp.install;

import java.util.ArrayList;
import java.util.List;

/** The change of a file as patches show it. Such a change is in one place, so that there is one hunk. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private int same;
    private int sameAtEnd;

    private UnifiedDiff(String before, String after) {
        this.before = Lines.of(before);
        this.after = Lines.of(after);
    }

    /** The lines of the difference, without line ends; none where there is none. */
    public static List<String> of(String file, String before, String after) {
        return before.equals(after) ? List.of() : new UnifiedDiff(before, after).lines(file);
    }

    private List<String> lines(String file) {
        int shorter = Math.min(before.size(), after.size());
        while (same < shorter && before.get(same).equals(after.get(same))) {
            same++;
        }
        while (sameAtEnd < shorter - same && last(before, sameAtEnd).equals(last(after, sameAtEnd))) {
            sameAtEnd++;
        }
        int from = Math.max(0, same - CONTEXT);
        int trailing = Math.min(CONTEXT, sameAtEnd);
        List<String> lines = new ArrayList<>(List.of("--- " + file, "+++ " + file));
        lines.add("@@ -" + range(from, before.size() - sameAtEnd + trailing) + " +"
                + range(from, after.size() - sameAtEnd + trailing) + " @@");
        add(lines, " ", before.subList(from, same));
        add(lines, "-", before.subList(same, before.size() - sameAtEnd));
        add(lines, "+", after.subList(same, after.size() - sameAtEnd));
        add(lines, " ", before.subList(before.size() - sameAtEnd, before.size() - sameAtEnd + trailing));
        return lines;
    }

    private static String last(List<String> lines, int index) {
        return lines.get(lines.size() - 1 - index);
    }

    private static String range(int from, int to) {
        return (to == from ? from : from + 1) + "," + (to - from);
    }

    private static void add(List<String> lines, String sign, List<String> text) {
        text.forEach(line -> {
            lines.add(sign + line.stripTrailing());
            if (!line.endsWith("\n")) {
                lines.add("\\ No newline at end of file");
            }
        });
    }
}
