package io.github.personiomcp.directory;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value of an attribute must be. */
interface ValueCondition {

    /** Whether {@code value} meets it, which is null where somebody has none. */
    boolean test(@Nullable Object value);

    /** The positions of those whose value in {@code column} passes. */
    default BitSet positions(Column column) {
        return column.positions(this);
    }

    /** Consists of one of these texts, or holds one; found without a look at all the values that people have. */
    record AnyOf(Set<String> texts) implements ValueCondition {

        @Override
        public boolean test(@Nullable Object value) {
            return value != null && Values.anyOf(value, texts);
        }

        @Override
        public BitSet positions(Column column) {
            return column.holding(texts);
        }
    }
}
