package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingTest {

    private final ManualClock clock = new ManualClock();
    private final Waiting waiting = new Waiting(clock, clock);

    @ParameterizedTest
    @ValueSource(longs = {-3, 0, 3})
    void aDeadlineIsAsFarAwayOnTheCountAsByTheClock(long hours) {
        clock.set(Duration.ofHours(hours));

        assertThat(left(Calls.within(20, clock))).isEqualTo(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(longs = {-3, 3})
    void aClockThatIsSetMovesNoDeadlineOnTheCount(long hours) {
        Instant deadline = waiting.counted(Calls.within(20, clock)).deadline();
        clock.set(Duration.ofHours(hours));
        clock.advance(Duration.ofSeconds(5));

        assertThat(waiting.left(deadline)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void whoWaitsIsTheSameOnTheCount() {
        CallContext call = Calls.within(20, clock);
        assertThat(waiting.counted(call).background()).isFalse();
        assertThat(waiting.counted(call.inBackground()).background()).isTrue();
    }

    @Test
    void noWaitIsNegativeOrEndless() {
        CallContext now = Calls.within(0, clock);

        assertThat(left(Calls.within(-5, clock))).isEqualTo(Duration.ZERO);
        assertThat(left(new CallContext(now.tenant(), now.ceiling(), Instant.MAX, now.progress())))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void theCountOfTheSystemAdvances() {
        long before = Sleeper.SYSTEM.nanos();

        assertThat(Sleeper.SYSTEM.nanos() - before).isNotNegative();
    }

    private Duration left(CallContext context) {
        return waiting.left(waiting.counted(context).deadline());
    }
}
