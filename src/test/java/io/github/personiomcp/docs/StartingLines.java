package io.github.personiomcp.docs;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documented lines that start a server, or the program by JBang. */
public final class StartingLines {

    /** What a newcomer does not walk, by how the line begins, and why. */
    static final Map<String, String> NOT_WALKED = Map.of(
            "jbang examples/",
            "starts an example; the test of the example runs the same line",
            "LIST.csv ",
            "are arguments of an example, which take any command",
            ShellLine.LAUNCHER + " serve --transport=http --auth=oauth",
            "answers only with a token of an authorization server; CommandsTest starts it");

    private static final Pattern STARTS = Pattern.compile("\\S+ (?:.* )?serve(?: -.*)?|jbang \\S.*");
    private static final Pattern WALKABLE = Pattern.compile("(?:\\./personio-mcp|java -jar|jbang) .*");

    private StartingLines() {}

    /** Those that a newcomer can type, each once. */
    public static List<String> walked() {
        return all().filter(line -> !listed(line)).toList();
    }

    /** All of them, in blocks, sentences and tables, each once. */
    static Stream<String> all() {
        return Stream.concat(
                        Documents.blocks("sh")
                                .flatMap(block -> block.commands().stream())
                                .map(ShellLine::text),
                        Documents.all().stream().flatMap(document -> document.spans().stream()))
                .filter(line -> STARTS.matcher(line).matches())
                .distinct();
    }

    /** Whether a newcomer has the program with which it begins. */
    static boolean walkable(String line) {
        return WALKABLE.matcher(line).matches();
    }

    private static boolean listed(String line) {
        return NOT_WALKED.keySet().stream().anyMatch(line::startsWith);
    }
}
