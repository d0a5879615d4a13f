package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.ManualClock;
import io.github.personiomcp.testing.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ThrottlingTest {

    /** V2_OTHER: 300 a minute, 10 at once. */
    private static final Duration REFILL = Duration.ofMillis(200);

    private final ManualClock clock = new ManualClock();
    private final Waiting time = new Waiting(clock, clock);
    private final ScriptedApi personio = new ScriptedApi();
    private final ApiClient client = throttling(clock, clock, Map.of(), 1);

    @Test
    void aBurstNeedsNoWait() {
        send(10);

        assertThat(clock.slept()).isEmpty();
    }

    @Test
    void theNextPermitIsWaitedForInOneSleep() {
        send(12);

        assertThat(clock.slept()).containsExactly(REFILL, REFILL);
    }

    @Test
    void familiesDoNotWaitForEachOther() {
        send(10);
        client.send(ApiRequest.get(EndpointFamily.V1_EMPLOYEES, "/v1/company/employees"), within(20, clock));

        assertThat(clock.slept()).isEmpty();
    }

    @Test
    void anOverriddenRateReplacesTheDefault() {
        ApiClient slow = throttling(clock, clock, Map.of(EndpointFamily.V2_OTHER, 1), 1);

        slow.send(READ, within(70, clock));
        slow.send(READ, within(70, clock));

        assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void withoutAPermitBeforeTheDeadlineTheCallSaysWhenToRetry() {
        ApiClient slow = throttling(clock, clock, Map.of(EndpointFamily.V2_OTHER, 2), 1);
        slow.send(READ, within(5, clock));
        slow.send(READ, within(5, clock));

        PersonioException failure =
                catchThrowableOfType(PersonioException.class, () -> slow.send(READ, within(5, clock)));

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(failure)
                .hasMessage("More than the 2 requests a minute that v2-other allows; try again in 30 seconds");
        assertThat(clock.slept()).isEmpty();
    }

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
        PermitBucket bucket = bucket();
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
        PermitBucket bucket = bucket();
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
                new Eventful(clock, () -> bucket[0].learn(first[0], Calls.answer(429, "Retry-After: 9")));
        bucket[0] = new PermitBucket(
                EndpointFamily.V2_OTHER, new Rate(300, 10), new Waiting(clock, hearingLateNews), backOff(1));
        first[0] = bucket[0].acquire(within(20, clock).deadline());
        bucket[0].learn(first[0], Calls.answer(429));

        bucket[0].acquire(within(20, clock).deadline());

        assertThat(clock.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(8));
    }

    @Test
    void aLowerRateNamedByPersonioIsKept() {
        personio.then(200, "x-ratelimit-replenish-rate: 2", "x-ratelimit-burst-capacity: 4");
        send(1 + 4 + 2);

        assertThat(clock.slept()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
    }

    @Test
    void aHigherRateNamedByPersonioRaisesAtMostToTheConfiguredOne() {
        personio.then(200, "x-ratelimit-replenish-rate: 1", "x-ratelimit-burst-capacity: 1");
        personio.then(200, "x-ratelimit-replenish-rate: 30", "x-ratelimit-burst-capacity: 100");
        send(2);
        clock.advance(Duration.ofMinutes(1));
        send(11);

        assertThat(clock.slept()).containsExactly(REFILL);
    }

    @Test
    void fewerPermitsThanPersonioHasLeftAreKept() {
        personio.then(200, "x-ratelimit-remaining: 1");
        send(3);

        assertThat(clock.slept()).containsExactly(REFILL);
    }

    @Test
    void aClockThatIsSetBackStopsNoTraffic() {
        send(10);
        clock.set(Duration.ofHours(-1));
        client.send(READ, time.counted(within(20, clock)));

        assertThat(clock.slept()).containsExactly(REFILL);
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

    @Test
    void nonsenseInRateHeadersIsIgnored() {
        personio.then(
                200, "x-ratelimit-replenish-rate: 0", "x-ratelimit-burst-capacity: -1", "x-ratelimit-remaining: x");
        send(10);

        assertThat(clock.slept()).isEmpty();
    }

    @Test
    void cancellationEndsTheWaitForAPermit() {
        send(10);
        Thread.currentThread().interrupt();

        PersonioException failure = catchThrowableOfType(PersonioException.class, () -> send(1));

        assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @RepeatedTest(20)
    void twentyRateLimitsUnderFortyParallelCallsFailNone() throws Exception {
        long seed = System.nanoTime();
        VirtualTime time = new VirtualTime(40);
        IntStream.range(0, 20).forEach(i -> personio.then(429));
        ApiClient slow = (request, context) -> {
            new Waiting(time, time)
                    .sleep(Duration.ofMillis(
                            seed % 2 * (1 + Thread.currentThread().getId() % 20)));
            return personio.send(request, context);
        };
        ApiClient retrying = retrying(slow, time, seed);

        List<Integer> answers = inParallel(40, () -> {
            try {
                return retrying.send(READ, within(20, time)).status();
            } finally {
                time.leave();
            }
        });

        assertThat(answers).as("seed %d", seed).hasSize(40).containsOnly(200);
        assertThat(personio.received()).hasSize(60);
    }

    private ApiClient retrying(ApiClient api, VirtualTime time, long seed) {
        Waiting waiting = new Waiting(time, time);
        BackOff backOff = backOff(seed);
        return new Retrying(new Throttling(api, new Permits(Map.of(), waiting, backOff)), waiting, backOff);
    }

    private static <T> List<T> inParallel(int threads, Callable<T> call) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls =
                    IntStream.range(0, threads).mapToObj(i -> call).toList();
            List<Future<T>> done = executor.invokeAll(calls);
            return done.stream().map(ThrottlingTest::result).toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private PermitBucket bucket() {
        return new PermitBucket(EndpointFamily.V2_OTHER, new Rate(300, 10), new Waiting(clock, clock), backOff(1));
    }

    private ApiClient throttling(Clock clock, Sleeper sleeper, Map<EndpointFamily, Integer> perMinute, long seed) {
        return new Throttling(personio, new Permits(perMinute, new Waiting(clock, sleeper), backOff(seed)));
    }

    /** Something happens while the first caller sleeps. */
    private record Eventful(ManualClock clock, Runnable event) implements Sleeper {
        @Override
        public long nanos() {
            return clock.nanos();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            if (clock.slept().isEmpty()) {
                event.run();
            }
            clock.sleep(duration);
        }
    }

    private static BackOff backOff(long seed) {
        return new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(4), new Random(seed));
    }

    private void send(int times) {
        for (int i = 0; i < times; i++) {
            client.send(READ, within(20, clock));
        }
    }
}
