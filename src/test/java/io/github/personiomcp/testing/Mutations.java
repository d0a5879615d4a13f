package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.Mutation.Text;
import io.github.personiomcp.testing.Mutation.Value;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Assertions;

/** Ways to spoil sound JSON: what breaks readers is mostly near what they expect, and seldom mere noise. */
public final class Mutations {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration HANG = Duration.ofMinutes(1);
    private static final Duration PROCESSOR_TIME = Duration.ofSeconds(1);

    private Mutations() {}

    /** Any one. */
    public static Arbitrary<Mutation> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.of(Value.class),
                        fragments(),
                        Arbitraries.frequency(
                                Tuple.of(12, Text.KEPT),
                                Tuple.of(2, Text.CUT),
                                Tuple.of(2, Text.SPLICED),
                                Tuple.of(1, Text.TWICE),
                                Tuple.of(1, Text.IN_A_LIST),
                                Tuple.of(1, Text.DEEP)),
                        Arbitraries.integers().between(0, 1000))
                .as(Mutation::new);
    }

    private static Arbitrary<String> fragments() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of("null", "true", "0", "-1", "\"\"", "{}", "[]", "[null]", "{\"\":{}}", "\"x\"")),
                Tuple.of(3, numbers()),
                Tuple.of(3, texts()),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)),
                Tuple.of(1, large()));
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.of(
                "NaN",
                "-Infinity",
                "1e400",
                "1e-400",
                "-0",
                "-0.0",
                "1.0",
                "0x10",
                "01",
                "1e2147483648",
                "1E+999999999",
                "2147483648",
                "9223372036854775808",
                "99999999999999999999",
                "1.7976931348623157e309",
                "0.1e1");
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of(
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\u0000\"",
                "\"\\ufeff\"",
                "\"\\u202e\\u2028\\u0085\"",
                "\"\u0000\"",
                "\uFEFF",
                "\"\uD800\"",
                "\"\n\"",
                "'x'",
                "\"2026-02-30\"",
                "\"-999999999-01-01\"",
                "\"+999999999-12-31T23:59:59.999999999Z\"",
                "\"0000-00-00\"",
                "\"24:00\"",
                "\"1e2147483647\"",
                "\"[\"",
                "\"{}\"",
                "\"../../x\"",
                "\"%00\"",
                "\"Infinity\"",
                "/*x*/1",
                "\"2026-Q5\"",
                "\"next_999999999999_days\"");
    }

    private static Arbitrary<String> large() {
        return Arbitraries.of(
                "\"" + "x".repeat(1 << 20) + "\"",
                "\"" + "ä\\ud800".repeat(10_000) + "\"",
                "9".repeat(5_000),
                "1e" + "9".repeat(500),
                "[".repeat(5_000) + "]".repeat(5_000),
                "{\"a\":".repeat(400) + "1" + "}".repeat(400),
                "[" + "0,".repeat(50_000) + "0]");
    }

    /** The outcome of {@code work}, which neither hangs nor takes a whole second of the processor. */
    public static <T> T promptly(Supplier<T> work) {
        return Assertions.assertTimeoutPreemptively(HANG, () -> {
            long begun = THREADS.getCurrentThreadCpuTime();
            T outcome = work.get();
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun))
                    .isLessThan(PROCESSOR_TIME);
            return outcome;
        });
    }
}
