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
import org.jspecify.annotations.Nullable;

/** What reports tell about absences, with no more of their reasons than may be seen. */
final class AbsenceReasons {

    private static final Pattern ABSENCE =
            Pattern.compile("absen|time off|leave|abwesen|fehlzeit|urlaub|ausencia|vacacion|permiso|baja");
    private static final Pattern COMMENT = Pattern.compile(
            "comment|remark|note|reason|kommentar|bemerkung|notiz|grund|comentario|observacion|nota|motivo");

    private AbsenceReasons() {}

    /** Why a column is hidden: comments as long as they are not shown, and everything where no kind is; null for others. */
    static @Nullable String hiding(AbsenceDetail detail, Column column) {
        boolean hidden = about(ABSENCE, column)
                && (detail == AbsenceDetail.PRESENCE || (detail == AbsenceDetail.TYPE && about(COMMENT, column)));
        return hidden ? Visibility.KIND_OF_ABSENCE : null;
    }

    /** {@code table} with kinds that concern health shown as "absent", unless the policy exposes them. */
    static ReportTable under(Policy policy, ReportTable table) {
        Set<String> columns = table.columns().stream()
                .filter(column -> about(ABSENCE, column))
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

    private static boolean about(Pattern words, Column column) {
        return words.matcher(Folding.fold(column.id() + " " + column.label())).find();
    }

    private static Object shown(Object value) {
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> shown(String.valueOf(item)))
                    .distinct()
                    .toList();
        }
        return value instanceof String text && HealthKinds.include(text, "") ? AbsenceView.ABSENT.name() : value;
    }
}
