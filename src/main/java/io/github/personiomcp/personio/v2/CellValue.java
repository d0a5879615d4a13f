package io.github.personiomcp.personio.v2;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The content of one cell of a report (API reference 5.10): text, a number, one or several options, a range of days, a percentage or
 * money.
 *
 * @param value null for an empty cell
 * @param known false where there is something whose form is not known
 */
record CellValue(@Nullable Object value, boolean money, boolean known) {

    private static final List<String> AMOUNTS = List.of("value", "amount", "number", "percentage");

    static CellValue of(JsonNode cell) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        cell.properties().forEach(member -> {
            if (!member.getKey().equals("attribute_id") && !V2Values.absent(member.getValue())) {
                members.put(member.getKey(), member.getValue());
            }
        });
        if (members.isEmpty()) {
            return new CellValue(null, false, true);
        }
        boolean money = members.keySet().stream().anyMatch(CellValue::saysMoney);
        Object value = members.size() == 1
                ? members.entrySet().stream()
                        .findFirst()
                        .map(member -> read(member.getKey(), member.getValue()))
                        .orElse(null)
                : null;
        boolean empty = members.values().stream()
                .allMatch(
                        member -> member.isObject() && member.values().stream().allMatch(V2Values::absent));
        return new CellValue(value, money, value != null || empty);
    }

    /** Whether a name of a type, such as {@code monetary}, stands for amounts of money. */
    static boolean saysMoney(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.startsWith("monetary") || name.startsWith("money") || name.startsWith("currency");
    }

    private static @Nullable Object read(String form, JsonNode content) {
        if (content.path("options").isArray()) {
            return options(content.path("options"));
        }
        if (form.startsWith("time_range")) {
            return range(content);
        }
        return saysMoney(form) ? money(content) : plain(content);
    }

    private static @Nullable Object options(JsonNode options) {
        List<String> names = options.values().stream()
                .map(option -> option.isObject()
                        ? Optional.of(V2Errors.text(option, "value"))
                                .filter(name -> !name.isBlank())
                                .orElse(V2Errors.text(option, "key"))
                        : V2Values.text(option))
                .filter(name -> !name.isBlank())
                .toList();
        return names.size() == 1 ? names.get(0) : names.isEmpty() ? null : names;
    }

    /** As ISO 8601 writes intervals; two dots stand for an open end. */
    private static @Nullable String range(JsonNode range) {
        String from = V2Errors.text(range, "from");
        String to = V2Errors.text(range, "to");
        return from.isBlank() && to.isBlank()
                ? null
                : (from.isBlank() ? ".." : from) + "/" + (to.isBlank() ? ".." : to);
    }

    private static @Nullable Object money(JsonNode money) {
        BigDecimal amount = V2Values.decimal(first(money));
        if (amount == null) {
            return null;
        }
        String currency = V2Errors.text(money, "currency");
        if (currency.isBlank()) {
            return amount;
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("amount", amount);
        whole.put("currency", currency);
        return Collections.unmodifiableMap(whole);
    }

    private static @Nullable Object plain(JsonNode content) {
        JsonNode scalar = first(content);
        return scalar.isNumber() ? V2Values.decimal(scalar) : V2Values.plain(scalar);
    }

    /** A scalar itself, or the one inside an object. */
    private static JsonNode first(JsonNode content) {
        return content.isObject()
                ? AMOUNTS.stream()
                        .map(content::path)
                        .filter(member -> !V2Values.absent(member))
                        .findFirst()
                        .orElse(content)
                : content;
    }
}
