package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.InvalidArgumentException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a condition asks of an attribute: a value, a list of values, a range, or null. */
final class ConditionValue {

    private static final Set<String> RANGE_KEYS = Set.of("from", "to");

    private ConditionValue() {}

    /**
     * A copy of {@code wanted} with days, {@code YYYY-MM-DD}, for the words that mean them, and without ends that are null.
     *
     * @throws InvalidArgumentException for a day that does not exist, and a range that is malformed or of what has no order
     */
    static @Nullable Object of(Attribute attribute, @Nullable Object wanted, LocalDate today) {
        if (wanted instanceof Map<?, ?> range) {
            Map<Object, Object> ends = new LinkedHashMap<>(range);
            ends.values().removeIf(Objects::isNull);
            requireRange(attribute, ends);
            ends.replaceAll((end, value) -> Objects.requireNonNull(day(attribute, value, today)));
            return ends;
        }
        return wanted instanceof List<?> any
                ? any.stream().map(one -> day(attribute, one, today)).toList()
                : day(attribute, wanted, today);
    }

    /** The day that a word means, for dates; any other value as it is. */
    private static @Nullable Object day(Attribute attribute, @Nullable Object value, LocalDate today) {
        return value == null || attribute.type() != AttributeType.DATE
                ? value
                : Days.find(value.toString(), today)
                        .map(LocalDate::toString)
                        .orElseThrow(() -> new InvalidArgumentException(
                                "{0} is a date written YYYY-MM-DD; '{1}' is not one that exists.",
                                attribute.key(), value));
    }

    private static void requireRange(Attribute attribute, Map<?, ?> range) {
        boolean wellFormed = !range.isEmpty() && RANGE_KEYS.containsAll(range.keySet());
        if (!wellFormed || !(numeric(attribute) || attribute.type() == AttributeType.DATE)) {
            throw new InvalidArgumentException(
                    "A condition on {0} is a value, a list of values, null, or for dates and numbers {\"from\": …,"
                            + " \"to\": …}.",
                    attribute.key());
        }
    }

    static boolean numeric(Attribute attribute) {
        return attribute.type() == AttributeType.INTEGER || attribute.type() == AttributeType.DECIMAL;
    }
}
