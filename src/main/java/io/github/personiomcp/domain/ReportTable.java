package io.github.personiomcp.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a report says today.
 *
 * @param columns in the order of the report
 * @param rows by id of the column: texts, numbers, booleans, lists of texts, {@code from/to} for a range of days, and for money a map of
 *     {@code amount} and {@code currency}; empty cells are missing
 * @param hidden columns that were taken out, with why
 */
public record ReportTable(String name, List<Column> columns, List<Map<String, Object>> rows, List<Hidden> hidden) {

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        hidden = List.copyOf(hidden);
    }

    /**
     * One column.
     *
     * @param id Personio's key of the attribute; empty where it told none
     * @param label as people see it; null where Personio told none
     * @param money whether any of its values is an amount of money
     * @param readable false where a value has a form that is not known, and is missing
     */
    public record Column(String id, @Nullable String label, boolean money, boolean readable) {}

    /**
     * A column that may not be seen.
     *
     * @param why the sensitive class for which it is hidden
     */
    public record Hidden(Column column, String why) {}

    /** This table without the columns that {@code why} gives a reason for. */
    public ReportTable hiding(Function<Column, @Nullable String> why) {
        List<Column> left = new ArrayList<>();
        List<Hidden> gone = new ArrayList<>(hidden);
        for (Column column : columns) {
            String reason = why.apply(column);
            if (reason == null) {
                left.add(column);
            } else {
                gone.add(new Hidden(column, reason));
            }
        }
        List<Map<String, Object>> narrowed =
                rows.stream().map(row -> only(left, row)).toList();
        return new ReportTable(name, left, narrowed, gone);
    }

    private static Map<String, Object> only(List<Column> columns, Map<String, Object> row) {
        Map<String, Object> narrowed = new LinkedHashMap<>();
        columns.forEach(column -> {
            Object value = row.get(column.id());
            if (value != null) {
                narrowed.put(column.id(), value);
            }
        });
        return Collections.unmodifiableMap(narrowed);
    }
}
