package io.github.personiomcp.toolset.reports;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.ReportTable.Column;
import io.github.personiomcp.domain.ReportTable.Hidden;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.tool.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a report that an answer shows, each under a readable key. */
final class ReportColumns {

    private final Map<String, Column> shown;
    private final List<Hidden> hidden;
    private final List<String> named;

    private ReportColumns(Map<String, Column> shown, List<Hidden> hidden, List<String> named) {
        this.shown = shown;
        this.hidden = hidden;
        this.named = named;
    }

    /**
     * The columns meant by {@code fields}: keys, ids or labels; all where there are none.
     *
     * @throws InvalidArgumentException where the report has no such column
     */
    static ReportColumns of(ReportTable table, TenantSchema tenant, List<String> fields) {
        Map<String, Column> byKey = keyed(table.columns(), tenant);
        Map<String, Column> chosen = new LinkedHashMap<>();
        List<String> named = new ArrayList<>();
        for (String field : fields) {
            Map<String, Column> meant = new LinkedHashMap<>(byKey);
            meant.entrySet().removeIf(column -> !means(field, column.getKey(), column.getValue()));
            boolean gone = table.hidden().stream().anyMatch(column -> means(field, "", column.column()));
            if (gone) {
                named.add(field);
            } else if (meant.isEmpty()) {
                throw new InvalidArgumentException(unknown(field, byKey));
            }
            chosen.putAll(meant);
        }
        return new ReportColumns(fields.isEmpty() ? byKey : chosen, table.hidden(), named);
    }

    /** One row as a record. */
    Map<String, Object> record(Map<String, Object> row) {
        Map<String, Object> record = new LinkedHashMap<>();
        shown.forEach((key, column) -> {
            Object value = row.get(column.id());
            if (value != null) {
                record.put(key, value);
            }
        });
        return record;
    }

    /** The label of each key. */
    Map<String, Object> labels() {
        Map<String, Object> labels = new LinkedHashMap<>();
        shown.forEach((key, column) -> labels.put(key, label(column)));
        return labels;
    }

    /** What was asked for and may not be seen, as it was asked for. */
    List<String> hidden() {
        return named;
    }

    /** What to say of columns that may not be seen. */
    List<Message> notes() {
        Set<String> classes = new TreeSet<>();
        hidden.forEach(gone -> classes.add(gone.why()));
        return classes.isEmpty()
                ? List.of()
                : List.of(Message.of(
                        "Hidden columns: {0} ({1}); the operator decides that with --hide and --expose, of which --hide wins.",
                        hidden.size(), String.join(", ", classes)));
    }

    /** What to say of columns some of whose values are missing. */
    Page unreadable(Page page) {
        String labels = shown.values().stream()
                .filter(column -> !column.readable())
                .map(ReportColumns::label)
                .collect(Collectors.joining(", "));
        return page.unlessIncomplete(
                labels.isEmpty(), Message.of("Values of a form that is not known are missing in: {0}.", labels));
    }

    /** The tenant's key where it knows the attribute, otherwise the label as a key; a second one gets the id, or a number, too. */
    private static Map<String, Column> keyed(List<Column> columns, TenantSchema tenant) {
        Map<String, Column> keyed = new LinkedHashMap<>();
        for (Column column : columns) {
            String key = tenant.find(column.id()).map(Attribute::key).orElseGet(() -> Folding.slug(label(column)));
            List<String> candidates = new ArrayList<>(List.of(key, key + "_" + Folding.slug(column.id())));
            candidates.add("column_" + (keyed.size() + 1));
            candidates.stream()
                    .filter(candidate -> !candidate.isEmpty() && !keyed.containsKey(candidate))
                    .findFirst()
                    .ifPresent(free -> keyed.put(free, column));
        }
        return keyed;
    }

    private static boolean means(String field, String key, Column column) {
        String wanted = Folding.fold(field);
        return Stream.of(key, column.id(), label(column)).map(Folding::fold).anyMatch(wanted::equals);
    }

    private static String label(Column column) {
        String label = column.label() == null ? column.id() : column.label();
        return label.isEmpty() ? "(unnamed)" : label;
    }

    private static Message unknown(String field, Map<String, Column> byKey) {
        Set<String> known = new LinkedHashSet<>(byKey.keySet());
        String columns = String.join(", ", known);
        return Nearest.to(field, known)
                .map(near -> Message.of(
                        "This report has no column '{0}'. Did you mean {1}? Columns: {2}.", field, near, columns))
                .orElseGet(() -> Message.of("This report has no column '{0}'. Columns: {1}.", field, columns));
    }
}
