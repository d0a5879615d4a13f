package io.github.personiomcp.cli;

import io.github.personiomcp.server.WireJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A structured result laid out for people: one entry a line, records one a line, long lists cut with a remark. */
final class ReadableResult {

    private static final int MOST_RECORDS = 6;
    private static final int MOST_ENTRIES = 18;
    private static final String INDENT = "\n    ";
    private static final String CONTINUED = " ".repeat(7);

    private ReadableResult() {}

    /** The result behind {@code first}. */
    static List<String> lines(String first, Map<String, Object> result) {
        List<String> lines = new ArrayList<>();
        result.forEach((key, value) -> lines.add(WireJson.text(key) + ": " + value(value, INDENT + "  ")));
        String whole = first + "{" + INDENT + String.join("," + INDENT, lines) + "}";
        return whole.lines()
                .flatMap(line -> Layout.json("", CONTINUED, line).stream())
                .toList();
    }

    /** The records under {@code key}; empty where there are none. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> records(Map<String, Object> result, String key) {
        return result.get(key) instanceof List<?> list && isRecords(list)
                ? (List<Map<String, Object>>) list
                : List.of();
    }

    private static String value(Object value, String indent) {
        if (value instanceof List<?> list && isRecords(list)) {
            return "[" + indent + lines(list.stream().map(WireJson::text).toList(), MOST_RECORDS, indent) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = map.entrySet().stream()
                    .map(entry -> WireJson.text(String.valueOf(entry.getKey())) + ":" + WireJson.text(entry.getValue()))
                    .toList();
            return "{" + indent + lines(entries, MOST_ENTRIES, indent) + "}";
        }
        return WireJson.text(value);
    }

    private static String lines(List<String> all, int most, String indent) {
        String shown = String.join("," + indent, all.subList(0, Math.min(most, all.size())));
        return all.size() <= most ? shown : shown + "," + indent + "… " + (all.size() - most) + " more";
    }

    private static boolean isRecords(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
    }
}
