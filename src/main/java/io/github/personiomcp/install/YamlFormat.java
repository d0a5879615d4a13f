package io.github.personiomcp.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * YAML, a block for each server under one key in the first column. Only what plainly is such a file is changed.
 *
 * @param servers that key
 * @param shape the lines of an entry below its name
 */
record YamlFormat(String servers, Function<Entry, List<String>> shape) implements Format {

    private static final Pattern VALUE = Pattern.compile("\\s+(cmd|args): (.*?)\\s*");

    @Override
    public String with(String text, Entry entry) {
        YamlLines lines = YamlLines.of(text, servers);
        int known = lines.entry();
        if (known >= 0) {
            return lines.between(0, known) + block(entry, lines, text) + rest(lines, lines.end(known));
        }
        if (lines.key() >= 0) {
            int at = lines.key() + 1;
            return Lines.ended(lines.between(0, at)) + block(entry, lines, text) + rest(lines, at);
        }
        return Lines.ended(text) + servers + ":" + Lines.ending(text) + block(entry, lines, text);
    }

    @Override
    public String without(String text) {
        YamlLines lines = YamlLines.of(text, servers);
        int known = lines.entry();
        return known < 0 ? text : lines.between(0, known) + rest(lines, lines.end(known));
    }

    @Override
    public Optional<List<String>> command(String text) {
        YamlLines lines = YamlLines.of(text, servers);
        int known = lines.entry();
        if (known < 0) {
            return Optional.empty();
        }
        List<String> block = lines.lines().subList(known + 1, lines.end(known));
        List<String> words = new ArrayList<>(value("cmd", block));
        words.addAll(value("args", block));
        return Optional.of(words);
    }

    private String block(Entry entry, YamlLines lines, String text) {
        String indentation = lines.childIndentation();
        StringBuilder block = new StringBuilder(indentation + Entry.NAME + ":" + Lines.ending(text));
        shape.apply(entry).forEach(line -> block.append(indentation)
                .append(YamlLines.UNIT)
                .append(line)
                .append(Lines.ending(text)));
        return block.toString();
    }

    private static String rest(YamlLines lines, int from) {
        return lines.between(from, lines.lines().size());
    }

    private static List<String> value(String key, List<String> block) {
        return block.stream()
                .map(VALUE::matcher)
                .filter(value -> value.matches() && value.group(1).equals(key))
                .findFirst()
                .map(value -> Quoted.read(value.group(2)))
                .orElse(List.of());
    }
}
