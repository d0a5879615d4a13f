package io.github.personiomcp.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the program says and how another language says it. Beside the classes of each room lies a file for each language, such as
 * {@code de.txt}: an English pattern as it stands in the code, on the next line the same in that language, and an empty line.
 */
final class Phrases {

    private static final String ROOT = "/io/github/personiomcp/";

    /** The rooms that say something to whoever calls. */
    static final List<String> ROOMS = List.of(
            "cli",
            "directory",
            "domain",
            "personio",
            "policy",
            "prompt",
            "schema",
            "server",
            "tool",
            "toolset",
            "toolset/absences",
            "toolset/attendances",
            "toolset/compensation",
            "toolset/documents",
            "toolset/organization",
            "toolset/organizationdata",
            "toolset/people",
            "toolset/picture",
            "toolset/projects",
            "toolset/recruiting",
            "toolset/reports",
            "toolset/time");

    private Phrases() {}

    /** The patterns of {@code language} by the English ones. */
    static Map<String, String> in(Language language) {
        Map<String, String> all = new HashMap<>();
        ROOMS.forEach(room -> all.putAll(of(room, language)));
        return Map.copyOf(all);
    }

    static Map<String, String> of(String room, Language language) {
        List<String> lines = Words.file(Phrases.class, ROOT + room + "/" + language.label() + ".txt")
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
        Map<String, String> patterns = new HashMap<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            patterns.put(lines.get(i), lines.get(i + 1));
        }
        return patterns;
    }
}
