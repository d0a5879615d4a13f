package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.InvalidArgumentException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers or days.
 *
 * @param from included; null where it is open
 * @param to included; null where it is open
 */
record WantedRange<T extends Comparable<T>>(
        @Nullable T from, @Nullable T to) {

    /**
     * Whether a value is in {@code range}.
     *
     * @throws InvalidArgumentException for an end that is no number where it must be one, and for an end before the beginning
     */
    static ValueCondition of(Attribute attribute, Map<?, ?> range) {
        String key = attribute.key();
        Object from = range.get("from");
        Object to = range.get("to");
        if (ConditionValue.numeric(attribute)) {
            WantedRange<BigDecimal> numbers = new WantedRange<>(number(key, from), number(key, to)).ordered(key);
            return value -> value != null
                    && Values.number(value).filter(numbers::includes).isPresent();
        }
        WantedRange<String> days = new WantedRange<>(day(from), day(to)).ordered(key);
        return value -> value != null && days.includes(value.toString());
    }

    private static @Nullable BigDecimal number(String key, @Nullable Object end) {
        return end == null ? null : WantedValues.number(key, end);
    }

    private static @Nullable String day(@Nullable Object end) {
        return end == null ? null : end.toString();
    }

    private WantedRange<T> ordered(String key) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw new InvalidArgumentException("In {0}, 'to' {1} is before 'from' {2}.", key, to, from);
        }
        return this;
    }

    private boolean includes(T value) {
        return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
    }
}
