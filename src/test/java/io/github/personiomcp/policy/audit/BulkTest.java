package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkTest {

    private final Bulk bulk = new Bulk();

    @Test
    void aHundredPeopleAreACopyOfAnyDirectory() {
        assertThat(bulk.is(99, 10_000)).isFalse();
        assertThat(bulk.is(100, 10_000)).isTrue();
    }

    @Test
    void aQuarterOfEverybodyIsACopyOfASmallDirectory() {
        assertThat(bulk.is(20, 81)).isFalse();
        assertThat(bulk.is(20, 80)).isFalse();
        assertThat(new Bulk().is(20, 80)).isTrue();
        assertThat(new Bulk().is(19, 19)).isFalse();
    }

    @Test
    void everybodyIsTheLongestListEverMet() {
        bulk.is(90, 400);
        assertThat(bulk.is(90, 90)).isFalse();
        assertThat(bulk.is(0, 1_000)).isFalse();
        assertThat(bulk.is(400, 0)).isTrue();
    }
}
