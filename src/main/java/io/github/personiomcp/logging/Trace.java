package io.github.personiomcp.logging;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace to which a call belongs, as W3C Trace Context names it: 32 hexadecimal digits that stand on what is logged meanwhile, by the
 * thread of the call and by those that it starts.
 */
public final class Trace {

    /** The header, or the field of {@code _meta}, by which a client says to which trace a call belongs. */
    public static final String PARENT = "traceparent";

    static final String KEY = "trace_id";
    private static final Pattern VALUE = Pattern.compile(
            "(?!ff)(?<version>[0-9a-f]{2})-(?!0{32})(?<trace>[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?<more>-[!-~]{0,200})?");

    private Trace() {}

    /** The trace that the first good one of these values names, or else a new one. A value that breaks any rule counts for nothing. */
    public static String of(@Nullable String... parents) {
        return Stream.of(parents)
                .flatMap(parent -> named(parent).stream())
                .findFirst()
                .orElseGet(Trace::fresh);
    }

    /** Does {@code work} as part of a trace. */
    public static <T> T during(String trace, Supplier<T> work) {
        MDC.put(KEY, trace);
        try {
            return work.get();
        } finally {
            MDC.remove(KEY);
        }
    }

    /** The same for work without a result. */
    public static void during(String trace, Runnable work) {
        MDC.put(KEY, trace);
        try {
            work.run();
        } finally {
            MDC.remove(KEY);
        }
    }

    /** The trace to which this thread's work belongs; empty where it belongs to none. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** Later versions may say more behind what is known; this one may not. */
    private static Optional<String> named(@Nullable String parent) {
        if (parent == null) {
            return Optional.empty();
        }
        Matcher value = VALUE.matcher(parent);
        boolean good = value.matches() && (value.group("more") == null || !"00".equals(value.group("version")));
        return good ? Optional.ofNullable(value.group("trace")) : Optional.empty();
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return String.format("%016x%016x", random.nextLong(1, Long.MAX_VALUE), random.nextLong());
    }
}
