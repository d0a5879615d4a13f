package io.github.personiomcp.install;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The lines of a YAML text of a plain shape: one document, keys in the first column, everything else indented by spaces.
 *
 * @param servers the key in the first column that holds the servers
 */
record YamlLines(List<String> lines, String servers) {

    static final String UNIT = "  ";

    private static final Pattern PLAIN = Pattern.compile(
            "(?:\\s*(?:#.*)?|---\\s*(?:#.*)?|[A-Za-z0-9_.-]+:(?:\\s.*)?|\"[^\"]*\":(?:\\s.*)?| +[^\\s].*|- .*)\\s*");

    /** @throws UneditableException where the shape is another */
    static YamlLines of(String text, String servers) {
        YamlLines lines = new YamlLines(Lines.of(text), servers);
        lines.requirePlain();
        lines.requireBlock();
        return lines;
    }

    private void requirePlain() {
        boolean started = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean another = line.startsWith("---") && started;
            if (another || !PLAIN.matcher(line).matches()) {
                throw new UneditableException("The file is broken, or is YAML that cannot be changed safely: line "
                        + (i + 1) + " is neither a key in the first column nor indented by spaces.");
            }
            started |= !blank(line);
        }
    }

    private void requireBlock() {
        long keys = lines.stream().filter(this::isKey).count();
        boolean otherwise =
                lines.stream().anyMatch(line -> line.matches("(?s)[\"']?" + servers + "[\"']?\\s*:.*") && !isKey(line));
        boolean list = lines.stream()
                .dropWhile(line -> !isKey(line))
                .skip(1)
                .filter(line -> !blank(line))
                .limit(1)
                .anyMatch(line -> line.startsWith("-"));
        if (keys > 1 || otherwise || list) {
            throw new UneditableException("The file holds " + servers
                    + " in a way that cannot be changed safely; a line '" + servers
                    + ":' with indented lines below it is expected.");
        }
    }

    private boolean isKey(String line) {
        return line.matches(servers + ":\\s*(#.*)?\\s*");
    }

    /** Where the key of the servers is; negative where it is missing. */
    int key() {
        return IntStream.range(0, lines.size())
                .filter(index -> isKey(lines.get(index)))
                .findFirst()
                .orElse(-1);
    }

    /** Where the entry begins; negative where there is none. */
    int entry() {
        String name = childIndentation() + Entry.NAME + ":";
        return key() < 0
                ? -1
                : IntStream.range(key() + 1, end(key()))
                        .filter(index -> lines.get(index).stripTrailing().equals(name))
                        .findFirst()
                        .orElse(-1);
    }

    /** The white space in front of what stands below the key of the servers. */
    String childIndentation() {
        return key() < 0
                ? UNIT
                : lines.subList(key() + 1, end(key())).stream()
                        .filter(line -> !blank(line))
                        .map(YamlLines::indentation)
                        .findFirst()
                        .orElse(UNIT);
    }

    /** Behind the last line that belongs to the key in line {@code index}. */
    int end(int index) {
        int depth = indentation(lines.get(index)).length();
        int end = index + 1;
        for (int i = index + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!blank(line) && indentation(line).length() <= depth) {
                break;
            }
            end = blank(line) ? end : i + 1;
        }
        return end;
    }

    String between(int from, int to) {
        return String.join("", lines.subList(from, to));
    }

    private static boolean blank(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
