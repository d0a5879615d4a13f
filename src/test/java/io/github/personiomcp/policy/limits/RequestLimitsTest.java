package io.github.personiomcp.policy.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    private final ManualClock clock = new ManualClock();
    private final RequestLimits limits = new RequestLimits(2, clock::nanos);

    @Test
    void requestsBeyondTheLimitWaitForTheirMinute() {
        assertThat(limits.secondsUntilNext("rosa")).isZero();
        assertThat(limits.secondsUntilNext("rosa")).isZero();
        assertThat(limits.secondsUntilNext("rosa")).isEqualTo(30);
        assertThat(limits.secondsUntilNext("karl")).isZero();
        clock.advance(Duration.ofSeconds(30));
        assertThat(limits.secondsUntilNext("rosa")).isZero();
    }

    @Test
    void callersAreForgottenWhenThereAreMany() {
        Callers callers = new Callers(Map.of(), clock::nanos);
        for (int i = 0; i < 3 * Callers.MOST; i++) {
            callers.of("caller " + i).secondsUntilTaken(Limit.REQUESTS);
        }

        assertThat(callers.size()).isEqualTo(Callers.MOST + 1);
        clock.advance(Duration.ofMinutes(1));
        callers.of("another").secondsUntilTaken(Limit.REQUESTS);
        assertThat(callers.size()).isEqualTo(1);
    }
}
