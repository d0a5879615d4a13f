package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThrottlingTest {

    /** V2_OTHER: 300 a minute, 10 at once. */
    private static final Duration REFILL = Duration.ofMillis(200);

    private final ManualClock clock = new ManualClock();
    private final Waiting time = new Waiting(clock, clock);
    private final ScriptedApi personio = new ScriptedApi();
    private final ApiClient client = throttling(Map.of());

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
        ApiClient slow = throttling(Map.of(EndpointFamily.V2_OTHER, 1));

        slow.send(READ, within(70, clock));
        slow.send(READ, within(70, clock));

        assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void withoutAPermitBeforeTheDeadlineTheCallSaysWhenToRetry() {
        ApiClient slow = throttling(Map.of(EndpointFamily.V2_OTHER, 2));
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
    void whoComesLaterWaitsBehindWhoWaitsAlready() {
        PermitBucket[] bucket = new PermitBucket[1];
        List<Duration> refused = new ArrayList<>();
        Sleeper othersCome = new EventfulSleep(clock, () -> {
            refused.add(refusal(bucket[0], Duration.ofMillis(400)));
            refused.add(refusal(bucket[0], Duration.ofMillis(400)));
            bucket[0].acquire(within(20, clock).deadline());
        });
        bucket[0] = bucket(othersCome);
        for (int i = 0; i < 11; i++) {
            bucket[0].acquire(within(20, clock).deadline());
        }

        assertThat(refused).containsOnly(REFILL.multipliedBy(2));
        assertThat(clock.slept()).containsExactly(REFILL.multipliedBy(2), REFILL);
    }

    @Test
    void backgroundWorkLetsCallsPassThatComeLater() {
        PermitBucket[] bucket = new PermitBucket[1];
        List<Duration> passed = new ArrayList<>();
        Sleeper aCallComes = new EventfulSleep(clock, () -> {
            bucket[0].acquire(within(20, clock).deadline());
            passed.add(clock.elapsed());
        });
        bucket[0] = bucket(aCallComes);
        for (int i = 0; i < 10; i++) {
            bucket[0].acquire(within(20, clock).deadline());
        }
        bucket[0].acquire(within(20, clock).deadline(), () -> true);

        assertThat(passed).containsExactly(REFILL);
        assertThat(clock.elapsed()).as("for the call, and for all but one").isEqualTo(REFILL.multipliedBy(1 + 9));
    }

    @Test
    void backgroundWorkComesEvenlyAndLeavesToCallsWhatMayBeSentAtOnce() {
        for (int i = 0; i < 5; i++) {
            client.send(READ, within(20, clock).inBackground());
        }
        assertThat(clock.slept()).containsExactly(REFILL, REFILL, REFILL);

        send(8);
        assertThat(clock.slept()).hasSize(3);
    }

    @Test
    void whatCallsHaveUsedComesBackWhileBackgroundWorkWaits() {
        send(10);
        while (clock.elapsed().compareTo(Duration.ofMinutes(1)) < 0) {
            client.send(READ, within(20, clock).inBackground());
        }
        int sleptSoFar = clock.slept().size();
        send(8);

        assertThat(clock.slept()).hasSize(sleptSoFar);
    }

    @Test
    void backgroundWorkForWhichSomebodyComesToWaitGoesOnAtOnce() {
        boolean[] awaited = new boolean[1];
        PermitBucket bucket = bucket(new EventfulSleep(clock, () -> awaited[0] = true));
        for (int i = 0; i < 10; i++) {
            bucket.acquire(within(20, clock).deadline());
        }
        bucket.acquire(within(20, clock).deadline(), () -> !awaited[0]);

        assertThat(clock.elapsed()).isLessThan(REFILL.multipliedBy(2));
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
    void nonsenseInRateHeadersIsIgnored() {
        personio.then(
                200, "x-ratelimit-replenish-rate: 0", "x-ratelimit-burst-capacity: -1", "x-ratelimit-remaining: x");
        send(10);

        assertThat(clock.slept()).isEmpty();
    }

    @Test
    void cancellationEndsTheWaitForAPermitAndTakesNone() {
        send(10);
        Thread.currentThread().interrupt();

        PersonioException failure = catchThrowableOfType(PersonioException.class, () -> send(1));

        assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
        send(1);
        assertThat(clock.slept()).containsExactly(REFILL);
    }

    @Test
    void whoeverEndsWithAnErrorWhileWaitingTakesNoPermit() {
        PermitBucket bucket = bucket(new EventfulSleep(clock, () -> {
            throw new StackOverflowError();
        }));
        Instant deadline = within(20, clock).deadline();
        for (int i = 0; i < 10; i++) {
            bucket.acquire(deadline);
        }
        assertThatThrownBy(() -> bucket.acquire(deadline)).isInstanceOf(StackOverflowError.class);

        bucket.acquire(deadline);
        assertThat(clock.slept()).containsExactly(REFILL);
    }

    private PermitBucket bucket(Sleeper sleeper) {
        return Calls.bucket(new Rate(300, 10), new Waiting(clock, sleeper), 1);
    }

    private ApiClient throttling(Map<EndpointFamily, Integer> perMinute) {
        return new Throttling(
                personio,
                new Permits(perMinute, Calls.own(time), time, Calls.pauses(1)),
                new Connections(16, time),
                TrafficListener.NONE,
                time);
    }

    private Duration refusal(PermitBucket bucket, Duration patience) {
        Instant deadline = time.now().plus(patience);
        PersonioException failure = catchThrowableOfType(PersonioException.class, () -> bucket.acquire(deadline));
        return failure.retryAfter().orElseThrow();
    }

    private void send(int times) {
        for (int i = 0; i < times; i++) {
            client.send(READ, within(20, clock));
        }
    }
}
