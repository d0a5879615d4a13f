package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is heard of others' 429s; those of one's own are in {@link PausesTest}. */
class RoundsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock();
    private final Rounds rounds = new Rounds(new Waiting(clock, clock), Calls.pauses(1));

    @Test
    void aRefusalOfAnotherCountsLikeOnesOwn() {
        rounds.hear(new Refusals(1, 1, MINUTE));

        assertThat(rounds.refused(0, Optional.empty())).isFalse();
        assertThat(rounds.known()).isEqualTo(new Refusals(1, 1, MINUTE));
    }

    @Test
    void anAnswerThatAnotherHadEndsTheRow() {
        rounds.refused(0, Optional.of(MINUTE));
        rounds.hear(new Refusals(1, 0, Duration.ZERO));

        assertThat(rounds.known()).isEqualTo(new Refusals(1, 0, MINUTE));
        assertThat(rounds.answered(1)).as("that is no news").isFalse();
    }

    @Test
    void whatIsOlderThanWhatIsKnownChangesNothing() {
        rounds.hear(new Refusals(4, 3, MINUTE));
        rounds.hear(new Refusals(3, 0, Duration.ofSeconds(1)));

        assertThat(rounds.known()).isEqualTo(new Refusals(4, 3, MINUTE));
    }
}
