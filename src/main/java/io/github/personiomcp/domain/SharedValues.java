package io.github.personiomcp.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of one attribute, of which those that are equal are held once for all people. Any thread may ask. Of an attribute with many
 * different values only the first are shared: most people have one of their own, which would be kept for nothing.
 */
final class SharedValues {

    /** More than companies have departments, positions, managers or places. */
    static final int MOST = 2_000;

    private final Map<Object, Object> seen = new ConcurrentHashMap<>();

    /** An equal value that somebody else has, or {@code value}. */
    Object shared(Object value) {
        Object known = seen.get(value);
        if (known != null || seen.size() >= MOST) {
            return known == null ? value : known;
        }
        Object sooner = seen.putIfAbsent(value, value);
        return sooner == null ? value : sooner;
    }
}
