package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a 429 does to the permits of its family. */
class PausesTest {

    /** V2_OTHER: 300 a minute, 10 at once. */
    private static final Duration REFILL = Duration.ofMillis(200);

    private final ManualClock clock = new ManualClock();
    private final Waiting time = new Waiting(clock, clock);
    private final ScriptedApi personio = new ScriptedApi();
    private final ApiClient client = new Throttling(
            personio,
            new Permits(Map.of(), Calls.own(time), time, Calls.pauses(1)),
            new Connections(16, time),
            TrafficListener.NONE,
            time);

    @Test
    void after429TheFamilyPausesForAtLeastASecond() {
        personio.then(429);
        send(2);

        assertThat(clock.slept()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void retryAfterDecidesHowLongTheFamilyPauses() {
        personio.then(429, "Retry-After: 6");
        send(2);

        assertThat(clock.slept()).containsExactly(Duration.ofSeconds(6));
    }

    @Test
    void aPauseBeyondTheDeadlineIsRefusedWithPersoniosReason() {
        personio.then(429, "Retry-After: 60");
        send(1);

        PersonioException failure = catchThrowableOfType(PersonioException.class, () -> send(1));

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(60));
        assertThat(failure).hasMessage("Personio answered with HTTP 429 (too many requests); try again in 60 seconds");
    }

    @Test
    void theFirst429EmptiesTheBucket() {
        personio.then(429);
        send(1 + 5 + 1);

        assertThat(clock.slept())
                .as("five permits came back in the pause")
                .containsExactly(Duration.ofSeconds(1), REFILL);
    }

    @Test
    void pausesGrowUntilARequestSucceeds() {
        IntStream.range(0, 4).forEach(i -> personio.then(429));
        send(5);
        List<Duration> growing = clock.slept();
        personio.then(429);
        send(2);

        assertThat(growing).hasSize(4);
        assertThat(growing.get(3)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
        assertThat(clock.slept().get(4)).as("after a success").isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void lateNewsOfARefusedRoundDoesNotCloseTheFamilyAgain() {
        PermitBucket bucket = bucket(clock);
        long first = bucket.acquire(within(20, clock).deadline());
        bucket.acquire(within(20, clock).deadline());
        bucket.learn(first, Calls.answer(429));
        clock.advance(Duration.ofSeconds(2));
        bucket.learn(first, Calls.answer(429));

        bucket.acquire(within(20, clock).deadline());

        assertThat(clock.slept()).isEmpty();
    }

    @Test
    void lateNewsWithRetryAfterProlongsThePause() {
        PermitBucket bucket = bucket(clock);
        long first = bucket.acquire(within(20, clock).deadline());
        bucket.learn(first, Calls.answer(429));
        bucket.learn(first, Calls.answer(429, "Retry-After: 9"));

        bucket.acquire(within(20, clock).deadline());

        assertThat(clock.slept()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aPauseThatGrowsIsWaitedForToItsEnd() {
        PermitBucket[] bucket = new PermitBucket[1];
        long[] first = new long[1];
        Sleeper hearingLateNews =
                new EventfulSleep(clock, () -> bucket[0].learn(first[0], Calls.answer(429, "Retry-After: 9")));
        bucket[0] = bucket(hearingLateNews);
        first[0] = bucket[0].acquire(within(20, clock).deadline());
        bucket[0].learn(first[0], Calls.answer(429));

        bucket[0].acquire(within(20, clock).deadline());

        assertThat(clock.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(8));
    }

    @Test
    void aClockThatIsSetBackProlongsNoPause() {
        personio.then(429);
        send(1);
        clock.set(Duration.ofHours(-1));
        client.send(READ, time.counted(within(20, clock)));

        assertThat(clock.slept()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void retryAfterAsADateIsReadByTheClock() {
        clock.set(Duration.ofHours(-1));
        personio.then(429, "Retry-After: Sat, 21 Nov 2026 07:00:07 GMT");
        client.send(READ, time.counted(within(20, clock)));
        client.send(READ, time.counted(within(20, clock)));

        assertThat(clock.slept()).containsExactly(Duration.ofSeconds(7));
    }

    private PermitBucket bucket(Sleeper sleeper) {
        return Calls.bucket(new Rate(300, 10), new Waiting(clock, sleeper), 1);
    }

    private void send(int times) {
        for (int i = 0; i < times; i++) {
            client.send(READ, within(20, clock));
        }
    }
}
