package io.github.personiomcp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as people read it in a terminal: at most 80 characters a line, unless a single piece is longer. */
final class Layout {

    private static final int WIDTH = 80;
    private static final Pattern BEHIND_WORDS = Pattern.compile("(?<= )");
    private static final Pattern BEHIND_COMMAS = Pattern.compile("(?<=,)(?=\"[^\"]*\"[:,\\]])");

    private Layout() {}

    /** Sentences, broken between words. What follows a blank line is laid out already, and stays. */
    static String sentences(String text) {
        int blank = text.indexOf("\n\n");
        String laidOut = blank < 0 ? "" : text.substring(blank);
        return text.substring(0, text.length() - laidOut.length())
                .lines()
                .flatMap(line -> words("", line).stream())
                .collect(Collectors.joining("\n", "", laidOut));
    }

    /** Sentences behind {@code first}; further lines begin below them. */
    static List<String> words(String first, String text) {
        return filled(first, " ".repeat(first.length()), BEHIND_WORDS.split(text, -1));
    }

    /** JSON behind {@code first}, broken between its members, and a long text between words; further lines begin with {@code indent}. */
    static List<String> json(String first, String indent, String json) {
        return filled(
                first,
                indent,
                Stream.of(BEHIND_COMMAS.split(json, -1))
                        .flatMap(member -> indent.length() + member.length() > WIDTH
                                ? Stream.of(BEHIND_WORDS.split(member, -1))
                                : Stream.of(member))
                        .toArray(String[]::new));
    }

    private static List<String> filled(String first, String indent, String... pieces) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String piece : pieces) {
            if (!empty && line.length() + piece.stripTrailing().length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(piece);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
