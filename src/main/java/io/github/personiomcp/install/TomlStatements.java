package io.github.personiomcp.install;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a TOML text, without their comments. Strings of several lines are refused, because what stands in them looks like
 * statements.
 */
final class TomlStatements {

    private static final Pattern HEADER = Pattern.compile("\\[\\[?\\s*([^\\[\\]]+?)\\s*]]?");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)([A-Za-z0-9_.\"' -]+?)\\s*=\\s*(.+)");

    private final String text;
    private final List<Statement> statements = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int start;
    private int at;
    private int depth;

    private TomlStatements(String text) {
        this.text = text;
    }

    /**
     * A header or an assignment.
     *
     * @param key the name of the table, or what is assigned to
     * @param value what is assigned; empty for a header
     * @param start where it begins in the text
     * @param end behind the line in which it ends
     */
    record Statement(String key, String value, int start, int end) {

        boolean header() {
            return value.isEmpty();
        }
    }

    static List<Statement> of(String text) {
        if (text.contains("\"\"\"") || text.contains("'''")) {
            throw new UneditableException("The file holds strings of several lines, in which a table cannot be told.");
        }
        TomlStatements reading = new TomlStatements(text);
        while (reading.at < text.length()) {
            reading.step();
        }
        reading.end();
        return reading.statements;
    }

    private void step() {
        char next = text.charAt(at);
        if (next == '"' || next == '\'') {
            string(next);
        } else if (next == '#') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (next == '\n' && !nested()) {
            end();
            at++;
        } else {
            depth += next == '[' || next == '{' ? 1 : next == ']' || next == '}' ? -1 : 0;
            append(at + 1);
        }
    }

    /** Only a list may go on in the next line. */
    private boolean nested() {
        return depth > 0 && current.indexOf("=") > 0;
    }

    private void string(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            throw broken("a string does not end", at);
        }
        append(end + 1);
    }

    private void append(int end) {
        if (current.isEmpty()) {
            start = at;
        }
        current.append(text, at, end);
        at = end;
        if (current.toString().isBlank()) {
            current.setLength(0);
        }
    }

    private void end() {
        String statement = current.toString().strip();
        current.setLength(0);
        if (statement.isEmpty()) {
            return;
        }
        Matcher header = HEADER.matcher(statement);
        Matcher assignment = ASSIGNMENT.matcher(statement);
        if (depth != 0 || !(header.matches() || assignment.matches())) {
            throw broken("this is neither a table nor an assignment", start);
        }
        int end = Math.min(at + 1, text.length());
        statements.add(
                header.matches()
                        ? new Statement(header.group(1), "", start, end)
                        : new Statement(assignment.group(1), assignment.group(2), start, end));
    }

    private UneditableException broken(String what, int where) {
        long line = 1 + text.substring(0, where).chars().filter(c -> c == '\n').count();
        return new UneditableException("The file is broken: in line " + line + " " + what + ". Repair it first.");
    }
}
