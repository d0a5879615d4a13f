package io.github.personiomcp.directory;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made on first use, once; read without a lock from then on. A source that throws is asked again. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> source;
    private volatile @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = value;
        return known == null ? made() : known;
    }

    private synchronized T made() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
