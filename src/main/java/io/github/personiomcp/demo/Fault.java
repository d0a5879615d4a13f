package io.github.personiomcp.demo;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One kind of trouble for the requests whose path begins with {@code prefix}.
 *
 * @param left how often it is still to happen
 */
record Fault(Kind kind, String prefix, int status, String body, AtomicInteger left) {

    static final int FOREVER = Integer.MAX_VALUE;

    /** What may happen to one request. */
    enum Kind {
        FAIL,
        STALL,
        TRUNCATE,
        HTML,
        EMPTY,
        SUCCESS_FALSE,
        NO_METADATA,
        WRONG_METADATA,
        DENY,
        LOOP
    }

    /** Whether it happens to this request; if so, it is left once less. */
    boolean befalls(String path) {
        return path.startsWith(prefix) && left.getAndUpdate(n -> n == 0 || n == FOREVER ? n : n - 1) > 0;
    }
}
