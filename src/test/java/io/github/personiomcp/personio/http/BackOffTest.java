package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration BASE = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofSeconds(20);

    @Test
    void waitsStayBetweenTheirBoundsForEveryAttempt() {
        long seed = System.nanoTime();
        BackOff backOff = new BackOff(BASE, CAP, new Random(seed));
        for (int i = 0; i < 10_000; i++) {
            int nth = 1 + i % 100;
            Duration bound = nth > 5 ? CAP : BASE.multipliedBy(1L << (nth - 1));
            String round = "seed " + seed + ", wait " + nth;
            assertThat(backOff.fromNothing(nth)).as(round).isBetween(Duration.ZERO, bound);
            assertThat(backOff.fromBase(nth)).as(round).isBetween(BASE, bound);
        }
    }

    @Test
    void waitsDiffer() {
        BackOff backOff = new BackOff(BASE, CAP, new Random(1));

        assertThat(backOff.fromNothing(3)).isNotEqualTo(backOff.fromNothing(3));
    }
}
