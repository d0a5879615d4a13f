package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AttributeType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** From a value of v2 to the shape that {@link io.github.personiomcp.domain.Employee} promises for each type. */
final class V2Values {

    /** Longer numerals, and exponents beyond, are nobody's salary; expanding them could fill the memory. */
    private static final int LONGEST_NUMBER = 60;

    private V2Values() {}

    /** Nothing is null, {@code ""} or {@code []} (API reference 0). */
    static boolean absent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    /** The converted value; null where {@code value} does not fit {@code type}. */
    static @Nullable Object convert(JsonNode value, AttributeType type) {
        return switch (type) {
            case TEXT, MULTILINE, CHOICE, LINK, REFERENCE, PERSON -> blankAsNull(text(single(value)));
            case ID -> blankAsNull(text(single(value)).strip());
            case DATE -> day(text(single(value)).strip());
            case INTEGER -> whole(decimal(single(value)));
            case DECIMAL -> decimal(single(value));
            case BOOLEAN -> flag(text(single(value)));
            case TAGS -> tags(value);
            case RECORDS -> records(value);
        };
    }

    /** A scalar as text, numbers without exponent; empty for anything else. */
    static String text(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = decimal(value);
            return number == null ? "" : number.toPlainString();
        }
        return value.isString() ? value.stringValue() : value.isBoolean() ? value.asString() : "";
    }

    /** Without trailing zeros and without exponent; null for what is no number. */
    static @Nullable BigDecimal decimal(JsonNode value) {
        try {
            BigDecimal number = value.isNumber()
                    ? value.decimalValue()
                    : new BigDecimal(value.asString("").strip());
            BigDecimal stripped = number.stripTrailingZeros();
            if (Math.abs((long) stripped.scale()) > LONGEST_NUMBER) {
                return null;
            }
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        } catch (ArithmeticException | NumberFormatException | JacksonException notANumber) {
            return null;
        }
    }

    private static @Nullable Long whole(@Nullable BigDecimal number) {
        if (number == null || number.scale() != 0) {
            return null;
        }
        return number.toBigInteger().bitLength() < Long.SIZE ? Long.valueOf(number.longValue()) : null;
    }

    private static JsonNode single(JsonNode value) {
        return value.isArray() && value.size() == 1 ? value.path(0) : value;
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable String day(String text) {
        try {
            return text.length() < 10
                    ? null
                    : LocalDate.parse(text.substring(0, 10)).toString();
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable Boolean flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable List<String> tags(JsonNode value) {
        Stream<String> words = value.isArray()
                ? value.values().stream().map(V2Values::text)
                : Arrays.stream(text(value).split(",", -1));
        List<String> tags =
                words.map(String::strip).filter(word -> !word.isEmpty()).toList();
        return tags.isEmpty() ? null : tags;
    }

    /** One map per object, empty and nested fields left out, ids as text; null where there is anything but objects. */
    private static @Nullable List<Map<String, Object>> records(JsonNode value) {
        List<JsonNode> objects = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        if (!objects.stream().allMatch(JsonNode::isObject)) {
            return null;
        }
        return objects.stream().map(V2Values::flat).toList();
    }

    private static Map<String, Object> flat(JsonNode object) {
        Map<String, Object> flat = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            Object scalar = scalar(field.getKey(), field.getValue());
            if (scalar != null) {
                flat.put(field.getKey(), scalar);
            }
        });
        return Map.copyOf(flat);
    }

    private static @Nullable Object scalar(String key, JsonNode value) {
        return value.isNumber() && key.equals("id") ? blankAsNull(text(value)) : plain(value);
    }

    /** A scalar as it is: text, a number, a boolean; null for anything else. */
    static @Nullable Object plain(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = decimal(value);
            Long whole = whole(number);
            return whole == null ? number : whole;
        }
        return value.isBoolean() ? (Object) value.booleanValue() : blankAsNull(text(value));
    }
}
