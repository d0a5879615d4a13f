package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.InvalidArgumentException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values as v2 takes them; those that cannot be expressed are refused by the name of their attribute. */
final class WrittenValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WrittenValues() {}

    /** {@code {"id": …}}; null for nothing. */
    static @Nullable JsonNode reference(@Nullable String id) {
        return id == null ? null : JSON.createObjectNode().put("id", id);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable String upper(@Nullable Object value) {
        return value == null ? null : value.toString().toUpperCase(Locale.ROOT);
    }

    /** The value of a custom attribute in the shape of its type. */
    static @Nullable Object custom(Attribute attribute, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (attribute.type()) {
            case TAGS -> value instanceof Collection<?> ? value : List.of(value.toString());
            case INTEGER, DECIMAL -> number(attribute, value);
            case BOOLEAN -> value;
            case TEXT, MULTILINE, DATE, CHOICE, LINK -> value.toString();
            case ID, REFERENCE, PERSON, RECORDS -> throw WritableKeys.unsettable(attribute);
        };
    }

    static BigDecimal number(Attribute attribute, Object value) {
        BigDecimal number = V2Values.decimal(JSON.getNodeFactory().stringNode(value.toString()));
        if (number == null) {
            throw new InvalidArgumentException("\"{0}\" takes a number.", attribute.key());
        }
        return number;
    }

    static String personId(Attribute attribute, Object value) {
        String id = value.toString().strip();
        if (!id.matches("\\d{1,19}")) {
            throw new InvalidArgumentException(
                    "\"{0}\" takes the id of an employee, which is a number.", attribute.key());
        }
        return id;
    }
}
