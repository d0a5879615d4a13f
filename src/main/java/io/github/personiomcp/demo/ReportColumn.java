package io.github.personiomcp.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One column of a report (API reference 5.10).
 *
 * @param id Personio's key of the attribute
 * @param label in English, or in the tenant's own words; null for a column that the list of columns does not name
 * @param german null where it is the same
 * @param source the key of the person's value
 */
record ReportColumn(
        String id, @Nullable String label, @Nullable String german, Form form, String source) {

    /** The envelopes of cells. */
    enum Form {
        STRING,
        NUMERIC,
        OPTIONS,
        TIME_RANGE,
        PERCENTAGE,
        MONETARY
    }

    static ReportColumn of(String key, String label, @Nullable String german, Form form) {
        return new ReportColumn(key, label, german, form, key);
    }

    /** A column for one of the tenant's own attributes. */
    static ReportColumn own(String key, Form form) {
        String label = CustomFields.ALL.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow()
                .label();
        return of(key, label, null, form);
    }

    String display(String locale) {
        return Objects.requireNonNullElse(locale.equals("de") && german != null ? german : label, "");
    }

    String type() {
        return form.name().toLowerCase(Locale.ROOT);
    }

    Map<String, @Nullable Object> cell(Person person) {
        Map<String, @Nullable Object> cell = new LinkedHashMap<>();
        cell.put("attribute_id", id);
        switch (form) {
            case STRING -> cell.put("string_value", wrapped("value", text(person.value(source))));
            case NUMERIC -> cell.put("numeric_value", wrapped("number", number(person.value(source))));
            case OPTIONS -> cell.put("options_value", Map.of("options", options(person.value(source))));
            case TIME_RANGE -> cell.put("time_range_value", contract(person));
            case PERCENTAGE ->
                cell.put("percentage", wrapped("value", number(person.value(source), new BigDecimal(100))));
            case MONETARY -> cell.put("monetary", money(person.value(source)));
        }
        return cell;
    }

    private static @Nullable Map<String, Object> wrapped(String name, @Nullable Object value) {
        return value == null ? null : Map.of(name, value);
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value instanceof Unit unit ? unit.name() : value == null ? null : value.toString();
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static @Nullable BigDecimal number(@Nullable Object value, BigDecimal times) {
        return Optional.ofNullable(number(value)).map(times::multiply).orElse(null);
    }

    private static List<Map<String, String>> options(@Nullable Object value) {
        if (value instanceof Unit unit) {
            return List.of(Map.of("key", String.valueOf(unit.id()), "value", unit.name()));
        }
        List<?> words = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return words.stream()
                .map(word -> Map.of("key", word.toString(), "value", word.toString()))
                .toList();
    }

    private static Map<String, @Nullable Object> contract(Person person) {
        Map<String, @Nullable Object> range = new LinkedHashMap<>();
        range.put("from", person.date("hire_date").map(LocalDate::toString).orElse(null));
        range.put(
                "to", person.date("contract_end_date").map(LocalDate::toString).orElse(null));
        return range;
    }

    private static @Nullable Map<String, Object> money(@Nullable Object amount) {
        return amount == null ? null : Map.of("value", amount, "currency", "EUR");
    }
}
