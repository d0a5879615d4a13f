package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RisingProgressTest {

    private final List<String> told = new ArrayList<>();
    private final Progress progress =
            new RisingProgress((done, total, message) -> told.add(done + "/" + total + " " + message));

    @Test
    void oneStepIsToldAsItIs() {
        progress.report(100, 240, "people");
        progress.report(240, 240, "people");

        assertThat(told).containsExactly("100/240 people", "240/240 people");
    }

    @Test
    void theNextStepGoesOnWhereTheLastOneEnded() {
        progress.report(240, 240, "people");
        progress.report(0, 11, "days");
        progress.report(4, 11, "days");

        assertThat(told).containsExactly("240/240 people", "244/251 days");
    }

    @Test
    void anUnknownTotalStaysUnknown() {
        progress.report(5, 5, "people");
        progress.report(1, 0, "pages");

        assertThat(told).containsExactly("5/5 people", "6/0 pages");
    }

    @Test
    void whatBringsTheCallNoFurtherIsLeftOut() {
        progress.report(3, 9, "pages");
        progress.report(3, 9, "pages");

        assertThat(told).containsExactly("3/9 pages");
    }

    @Test
    void whateverIsReportedRises() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Long> seen = new ArrayList<>();
        Progress any = new RisingProgress((done, total, message) -> {
            seen.add(done);
            assertThat(total)
                    .as("seed " + seed)
                    .satisfiesAnyOf(all -> assertThat(all).isZero(), all -> assertThat(all)
                            .isGreaterThanOrEqualTo(done));
        });

        for (int i = 0; i < 1_000; i++) {
            int done = random.nextInt(50);
            any.report(done, random.nextBoolean() ? 0 : 50, "step");
        }

        assertThat(seen).as("seed " + seed).isSorted().doesNotHaveDuplicates();
    }
}
