package io.github.personiomcp.personio.v1;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What Personio remarks: text, a list of texts, or either of them by field, nested to any depth. */
final class Remarks {

    private Remarks() {}

    /** One line per remark, fields named: {@code hire_date: must be a date; is required}. What is empty says nothing. */
    static List<String> lines(JsonNode node) {
        Stream<String> lines;
        if (node.isObject()) {
            lines = node.properties().stream().map(field -> named(field.getKey(), line(field.getValue())));
        } else if (node.isArray()) {
            lines = node.values().stream().map(Remarks::line);
        } else {
            lines = Stream.of(Scalars.text(node));
        }
        return lines.filter(line -> !line.isBlank()).toList();
    }

    /** All remarks on one line. */
    static String line(JsonNode node) {
        return String.join("; ", lines(node));
    }

    private static String named(String field, String line) {
        return line.isEmpty() ? "" : field + ": " + line;
    }
}
