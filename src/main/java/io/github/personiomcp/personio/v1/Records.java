package io.github.personiomcp.personio.v1;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lists of nested objects, such as cost centres, as flat maps. */
final class Records {

    private static final Pattern LOCAL_MIDNIGHT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T00:00:00([+-]\\d{2}:?\\d{2}|Z)?");

    private Records() {}

    /** One map per object, empty fields left out, ids as text; null where {@code value} holds anything but objects. */
    static @Nullable List<Map<String, Object>> of(JsonNode value) {
        List<JsonNode> objects = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        if (!objects.stream().allMatch(JsonNode::isObject)) {
            return null;
        }
        return objects.stream()
                .map(Envelope::value)
                .map(Records::flat)
                .filter(fields -> !fields.isEmpty())
                .toList();
    }

    private static Map<String, Object> flat(JsonNode object) {
        Map<String, Object> flat = new LinkedHashMap<>();
        Envelope.fields(object).properties().forEach(field -> {
            JsonNode value = Envelope.value(field.getValue());
            if (value.isObject()) {
                put(flat, field.getKey(), Scalars.text(Envelope.field(value, "name")));
                put(flat, field.getKey() + "_id", Scalars.id(Envelope.field(value, "id")));
            } else {
                put(flat, field.getKey(), scalar(field.getKey(), value));
            }
        });
        return Collections.unmodifiableMap(flat);
    }

    private static void put(Map<String, Object> flat, String key, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            flat.put(key, value);
        }
    }

    private static @Nullable Object scalar(String key, JsonNode value) {
        if (key.equals("id") || key.endsWith("_id")) {
            return Scalars.id(value);
        }
        if (value.isNumber()) {
            Long whole = Scalars.whole(value);
            BigDecimal decimal = Scalars.decimal(value);
            return whole != null ? whole : decimal;
        }
        if (value.isArray()) {
            return value.values().stream().map(Scalars::text).collect(Collectors.joining(", "));
        }
        return value.isBoolean()
                ? (Object) value.booleanValue()
                : date(Scalars.text(value).strip());
    }

    private static String date(String text) {
        return LOCAL_MIDNIGHT.matcher(text).matches() ? text.substring(0, 10) : text;
    }
}
