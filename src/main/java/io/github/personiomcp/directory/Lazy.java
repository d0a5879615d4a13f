package io.github.personiomcp.directory;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, once, from the one that it replaces. Nobody who reads it afterwards takes a lock.
 */
final class Lazy<T> {

    private final Function<Optional<T>, T> make;
    private volatile @Nullable T former;
    private volatile @Nullable T made;

    /** @param former what it can be made from, if anything */
    Lazy(Optional<T> former, Function<Optional<T>, T> make) {
        this.former = former.orElse(null);
        this.make = make;
    }

    /** A value that is made from nothing else. */
    Lazy(Supplier<T> make) {
        this(Optional.empty(), none -> make.get());
    }

    T get() {
        T value = made;
        return value == null ? make() : value;
    }

    boolean isMade() {
        return made != null;
    }

    /** Makes the value now, if {@code other} was asked for its own. */
    void makeLike(Lazy<T> other) {
        if (other.isMade()) {
            get();
        }
    }

    private synchronized T make() {
        T value = made;
        if (value == null) {
            value = make.apply(Optional.ofNullable(former));
            made = value;
            former = null;
        }
        return value;
    }

    /** The value, else the one that it would be made from; never waits. */
    Optional<T> latest() {
        T before = former;
        T value = made;
        return Optional.ofNullable(value == null ? before : value);
    }
}
