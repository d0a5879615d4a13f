package io.github.personiomcp.personio.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedisClockTest {

    private static final long SERVER = 1_000_000_000_000L;

    private final ManualClock machine = new ManualClock();
    private final RedisClock clock = new RedisClock(machine);

    @Test
    void itIsTheTimeOfTheServerWhateverThisMachineThinks() {
        clock.set(SERVER, clock.count(), clock.count());
        machine.advance(Duration.ofNanos(7));
        machine.set(Duration.ofHours(-5));

        assertThat(clock.currentTimeNanos()).isEqualTo(SERVER + 7);
    }

    @Test
    void anAnswerThatTookLongMovesNothingThatCanStillBeTrue() {
        clock.set(SERVER, clock.count(), clock.count());
        long asked = clock.count();
        machine.advance(Duration.ofNanos(100));
        clock.set(SERVER + 30, asked, clock.count());

        assertThat(clock.currentTimeNanos()).isEqualTo(SERVER + 100);
    }

    @Test
    void aServerWhoseClockIsSetIsFollowed() {
        clock.set(SERVER, clock.count(), clock.count());
        clock.set(SERVER / 2, clock.count(), clock.count());

        assertThat(clock.currentTimeNanos()).isEqualTo(SERVER / 2);
    }
}
