package io.github.personiomcp.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command as a reader types it.
 *
 * @param line where it begins in the file, from 1
 */
public record ShellLine(Path file, int line, String text) {

    /** The launcher of a checkout. */
    public static final String LAUNCHER = "./personio-mcp";

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^'\"]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z_][A-Z0-9_]*)}?");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\(([^()]*)\\)");

    /** Whether it starts this program. */
    public boolean ours() {
        return text.equals(LAUNCHER) || text.startsWith(LAUNCHER + " ");
    }

    /** The command whose output it takes, as in {@code grep "$(date)"}; the shell runs that one first. */
    public Optional<ShellLine> inner() {
        Matcher inner = SUBSTITUTION.matcher(text);
        return inner.find() ? Optional.of(new ShellLine(file, line, inner.group(1))) : Optional.empty();
    }

    /** Its words as a shell splits them, up to where its output goes, with these values of variables; an unknown one is empty. */
    public List<String> words(Map<String, String> variables) {
        return WORD.matcher(text)
                .results()
                .takeWhile(word -> !word.group().equals(">"))
                .map(word -> unquoted(word.group(), variables))
                .toList();
    }

    private static String unquoted(String word, Map<String, String> variables) {
        return PIECE.matcher(word)
                .replaceAll(piece -> Matcher.quoteReplacement(
                        piece.group(1) != null ? piece.group(1) : expanded(unescaped(piece), variables)));
    }

    private static String unescaped(MatchResult piece) {
        return piece.group(2) != null ? piece.group(2) : piece.group(3);
    }

    private static String expanded(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(variables.getOrDefault(variable.group(1), "")));
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + text;
    }
}
