package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final ManualClock clock = new ManualClock();
    private final RetryBudget budget = new RetryBudget(new Waiting(clock, clock));

    @Test
    void reserveLastsForAShortDisturbance() {
        assertThat(takeAll()).isEqualTo(RetryBudget.RESERVE);
    }

    @Test
    void fiveSuccessesPayForOneRepetition() {
        takeAll();
        succeed(RetryBudget.SUCCESSES - 1);
        assertThat(budget.take()).isFalse();
        succeed(1);

        assertThat(takeAll()).isEqualTo(1);
    }

    @Test
    void successesSaveNothingUpBeyondTheReserve() {
        succeed(10_000);

        assertThat(takeAll()).isEqualTo(RetryBudget.RESERVE);
    }

    @Test
    void whereNothingSucceedsItRecoversSlowlyAndSaysWhen() {
        takeAll();
        clock.advance(Duration.ofSeconds(4));
        assertThat(budget.recovery()).isEqualTo(RetryBudget.PRICE.minusSeconds(4));
        clock.advance(budget.recovery().minusNanos(1));
        assertThat(budget.take()).isFalse();
        clock.advance(Duration.ofNanos(1));

        assertThat(budget.recovery()).isZero();
        assertThat(takeAll()).isEqualTo(1);
    }

    /** Against a plain count of repetitions, in shares that make no fractions. */
    @RepeatedTest(20)
    void neverMoreThanWasPaidForAndNeverLess() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long share = RetryBudget.PRICE.toMillis() / RetryBudget.SUCCESSES;
        long most = RetryBudget.PRICE.toMillis() * RetryBudget.RESERVE;
        long left = most;
        for (int step = 0; step < 2_000; step++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    budget.succeeded();
                    left = Math.min(most, left + share);
                }
                case 1 -> {
                    int millis = random.nextInt(5_000);
                    clock.advance(Duration.ofMillis(millis));
                    left = Math.min(most, left + millis);
                }
                default -> {
                    boolean enough = left >= RetryBudget.PRICE.toMillis();
                    assertThat(budget.take()).as("seed %d, step %d", seed, step).isEqualTo(enough);
                    left -= enough ? RetryBudget.PRICE.toMillis() : 0;
                }
            }
        }
    }

    private int takeAll() {
        int taken = 0;
        while (budget.take()) {
            taken++;
        }
        return taken;
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            budget.succeeded();
        }
    }
}
