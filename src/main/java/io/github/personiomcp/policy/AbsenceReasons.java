package io.github.personiomcp.policy;

import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.ReportTable.Column;
import io.github.personiomcp.text.Folding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kinds of absence in the cells of a report: those that concern health are shown as "absent", as they are everywhere else. */
final class AbsenceReasons {

    private static final Pattern ABSENCE =
            Pattern.compile("absen|time off|leave|abwesen|fehlzeit|urlaub|ausencia|vacacion|permiso|baja");

    private AbsenceReasons() {}

    /** {@code table}, redacted unless the policy exposes health. */
    static ReportTable under(Policy policy, ReportTable table) {
        Set<String> columns = table.columns().stream()
                .filter(column -> ABSENCE.matcher(Folding.fold(column.id() + " " + column.label()))
                        .find())
                .map(Column::id)
                .collect(Collectors.toSet());
        if (columns.isEmpty() || policy.visibility().shows(SensitiveClass.HEALTH)) {
            return table;
        }
        List<Map<String, Object>> rows = table.rows().stream()
                .map(row -> {
                    Map<String, Object> shown = new LinkedHashMap<>(row);
                    shown.replaceAll((id, value) -> columns.contains(id) ? shown(value) : value);
                    return shown;
                })
                .toList();
        return new ReportTable(table.name(), table.columns(), rows, table.hidden());
    }

    private static Object shown(Object value) {
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> shown(String.valueOf(item)))
                    .distinct()
                    .toList();
        }
        return value instanceof String text && HealthKinds.include(text, "") ? AbsenceRedaction.ABSENT.name() : value;
    }
}
