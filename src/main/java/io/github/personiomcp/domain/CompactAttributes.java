package io.github.personiomcp.domain;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Attributes as an array of values, in the order of a layout; immutable. */
final class CompactAttributes extends AbstractMap<String, Object> {

    private final AttributeLayout layout;
    private final @Nullable Object[] values;
    private final int size;

    /** Keeps {@code values}, which nobody may change any more; null where there is no value. */
    CompactAttributes(AttributeLayout layout, @Nullable Object[] values) {
        this.layout = layout;
        this.values = values;
        this.size = count(values);
    }

    private static int count(@Nullable Object[] values) {
        int count = 0;
        for (Object value : values) {
            count += value == null ? 0 : 1;
        }
        return count;
    }

    AttributeLayout layout() {
        return layout;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int place = layout.place(key);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    /** As of any other map; of people who are read again, found out without a look at their keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return (other instanceof CompactAttributes compact && layout.keys().equals(compact.layout.keys()))
                ? Arrays.equals(values, compact.values)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        for (int place = 0; place < values.length; place++) {
            Object value = values[place];
            if (value != null) {
                action.accept(layout.keys().get(place), value);
            }
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Object>> {
        private int next = filledFrom(0);

        private int filledFrom(int place) {
            int filled = place;
            while (filled < values.length && values[filled] == null) {
                filled++;
            }
            return filled;
        }

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, Object> entry = Map.entry(layout.keys().get(next), Objects.requireNonNull(values[next]));
            next = filledFrom(next + 1);
            return entry;
        }
    }
}
