package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.ReportTable.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Takes the cells of a report out of their envelopes. */
final class ReportCells {

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<String> money = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    private ReportCells() {}

    /** The table that these pages make up; columns that only cells know come last, without a label. */
    static ReportTable table(List<JsonNode> pages) {
        ReportCells cells = new ReportCells();
        pages.forEach(page -> page.path("_meta").path("columns").values().forEach(cells::column));
        pages.forEach(page -> page.path("_data").values().forEach(cells::row));
        String name = pages.stream()
                .map(page -> V2Errors.text(page.path("report_config"), "name"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return new ReportTable(name, cells.columns(), cells.rows, List.of());
    }

    private void column(JsonNode column) {
        String id = V2Errors.text(column, "name");
        labels.put(id, V2Errors.text(column, "display"));
        if (CellValue.saysMoney(V2Errors.text(column, "type"))) {
            money.add(id);
        }
    }

    private void row(JsonNode cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (JsonNode cell : cells.values()) {
            String id = V2Errors.text(cell, "attribute_id");
            labels.putIfAbsent(id, "");
            CellValue value = CellValue.of(cell);
            if (value.money()) {
                money.add(id);
            }
            if (!value.known()) {
                unreadable.add(id);
            }
            if (value.value() != null) {
                row.put(id, value.value());
            }
        }
        rows.add(Collections.unmodifiableMap(row));
    }

    private List<Column> columns() {
        return labels.entrySet().stream()
                .map(label -> new Column(
                        label.getKey(),
                        label.getValue().isBlank() ? null : label.getValue(),
                        money.contains(label.getKey()),
                        !unreadable.contains(label.getKey())))
                .toList();
    }
}
