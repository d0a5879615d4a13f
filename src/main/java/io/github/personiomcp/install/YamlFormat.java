package io.github.personiomcp.install;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * YAML, a block for each server under one key in the first column. Only what plainly is such a file is changed: one document, keys in
 * the first column, everything else indented by spaces.
 *
 * @param servers that key
 * @param shape the lines of an entry below its name
 */
record YamlFormat(String servers, Function<Entry, List<String>> shape) implements Format {

    private static final Pattern PLAIN = Pattern.compile(
            "(?:\\s*(?:#.*)?|---\\s*(?:#.*)?|[A-Za-z0-9_.-]+:(?:\\s.*)?|\"[^\"]*\":(?:\\s.*)?| +\\S.*|-(?:\\s.*)?)\\s*");
    private static final Pattern VALUE = Pattern.compile("\\s+(cmd|args): (.*?)\\s*");
    private static final String UNIT = "  ";

    @Override
    public String with(String text, Entry entry) {
        List<String> lines = lines(text);
        int known = entry(lines);
        String newline = Lines.ending(text);
        int at = known >= 0 ? known : key(lines) + 1;
        int end = known >= 0 ? end(lines, known) : at;
        StringBuilder block = new StringBuilder();
        if (key(lines) < 0) {
            at = lines.size();
            end = at;
            block.append(servers).append(':').append(newline);
        }
        String indentation = known >= 0 ? indentation(lines.get(known)) : childIndentation(lines);
        block(entry, indentation).forEach(line -> block.append(line).append(newline));
        String before = Lines.ended(String.join("", lines.subList(0, at)));
        return before + block + String.join("", lines.subList(end, lines.size()));
    }

    @Override
    public String without(String text) {
        List<String> lines = lines(text);
        int known = entry(lines);
        return known < 0
                ? text
                : String.join("", lines.subList(0, known))
                        + String.join("", lines.subList(end(lines, known), lines.size()));
    }

    @Override
    public Optional<List<String>> command(String text) {
        List<String> lines = lines(text);
        int known = entry(lines);
        if (known < 0) {
            return Optional.empty();
        }
        Map<String, List<String>> found = new HashMap<>();
        for (String line : lines.subList(known + 1, end(lines, known))) {
            Matcher value = VALUE.matcher(line);
            if (value.matches()) {
                found.put(value.group(1), Quoted.read(value.group(2)));
            }
        }
        List<String> words = new ArrayList<>(found.getOrDefault("cmd", List.of()));
        words.addAll(found.getOrDefault("args", List.of()));
        return Optional.of(words);
    }

    private List<String> block(Entry entry, String indentation) {
        List<String> lines = new ArrayList<>(List.of(indentation + Entry.NAME + ":"));
        shape.apply(entry).forEach(line -> lines.add(indentation + UNIT + line));
        return lines;
    }

    private List<String> lines(String text) {
        List<String> lines = Lines.of(text);
        boolean started = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean separator = line.startsWith("---");
            if (!PLAIN.matcher(line).matches() || line.startsWith("-") != separator || (separator && started)) {
                throw new UneditableException("The file is broken, or is YAML that cannot be changed safely: line "
                        + (i + 1) + " is neither a key in the first column nor indented by spaces.");
            }
            started |= !blank(line);
        }
        requireBlock(lines);
        return lines;
    }

    private void requireBlock(List<String> lines) {
        long keys = lines.stream().filter(this::isKey).count();
        boolean otherwise =
                lines.stream().anyMatch(line -> line.matches("(?s)[\"']?" + servers + "[\"']?\\s*:.*") && !isKey(line));
        if (keys > 1 || otherwise) {
            throw new UneditableException(
                    "The file holds " + servers + " in a way that cannot be changed safely; a line '" + servers
                            + ":' with indented lines below it is expected.");
        }
    }

    private boolean isKey(String line) {
        return line.matches(servers + ":\\s*(#.*)?\\s*");
    }

    private int key(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(index -> isKey(lines.get(index)))
                .findFirst()
                .orElse(-1);
    }

    /** The line with the name of the entry; negative where there is none. */
    private int entry(List<String> lines) {
        int key = key(lines);
        String name = childIndentation(lines) + Entry.NAME + ":";
        return key < 0
                ? -1
                : IntStream.range(key + 1, end(lines, key))
                        .filter(index -> lines.get(index).stripTrailing().equals(name))
                        .findFirst()
                        .orElse(-1);
    }

    private String childIndentation(List<String> lines) {
        int key = key(lines);
        return key < 0
                ? UNIT
                : lines.subList(key + 1, end(lines, key)).stream()
                        .filter(line -> !blank(line))
                        .map(YamlFormat::indentation)
                        .findFirst()
                        .orElse(UNIT);
    }

    /** Behind the last line that belongs to a key. */
    private static int end(List<String> lines, int key) {
        int depth = indentation(lines.get(key)).length();
        int end = key + 1;
        for (int i = key + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!blank(line) && indentation(line).length() <= depth) {
                break;
            }
            end = blank(line) ? end : i + 1;
        }
        return end;
    }

    private static boolean blank(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
