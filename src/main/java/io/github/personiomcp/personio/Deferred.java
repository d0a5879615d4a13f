package io.github.personiomcp.personio;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What comes into being when it is first asked for, once, so that starting the server costs no HTTP. */
final class Deferred<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T made;

    Deferred(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        T value = made == null ? source.get() : made;
        made = value;
        return value;
    }
}
