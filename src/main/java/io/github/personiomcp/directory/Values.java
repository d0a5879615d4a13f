package io.github.personiomcp.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Attribute values as text and as numbers, whatever their shape. */
final class Values {

    private Values() {}

    /** The texts that a value consists of: itself, the items of a list, or the names of records. */
    static List<String> texts(Object value) {
        if (value instanceof Collection<?> items) {
            List<String> texts = new ArrayList<>();
            items.forEach(item -> texts.addAll(texts(item)));
            return texts;
        }
        if (value instanceof Map<?, ?> record) {
            return record.get("name") instanceof String name ? List.of(name) : List.of();
        }
        return List.of(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    /** Whether one of the texts that a value consists of is among {@code wanted}. */
    static boolean anyOf(Object value, Set<String> wanted) {
        return value instanceof String text
                ? wanted.contains(text)
                : texts(value).stream().anyMatch(wanted::contains);
    }

    static Optional<BigDecimal> number(Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        if (value instanceof Long number) {
            return Optional.of(BigDecimal.valueOf(number));
        }
        try {
            return Optional.of(new BigDecimal(value.toString().strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
