package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.PermitQueue.Place;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PermitQueueTest {

    private static final Duration REFILL = Duration.ofSeconds(1);

    private final ManualClock clock = new ManualClock();
    private final Rate rate = new Rate(60, 2);
    private final PermitSource permits = BucketPermits.own(rate, clock);
    private final PermitQueue queue = new PermitQueue(rate, permits);

    @Test
    void eachIsToldTheTimeBehindAllWhoCameBefore() {
        assertThat(List.of(arrive(), arrive(), arrive(), arrive(), arrive()))
                .containsExactly(Duration.ZERO, Duration.ZERO, REFILL, REFILL.multipliedBy(2), REFILL.multipliedBy(3));
    }

    @Test
    void aPermitThatComesGoesToTheFirstWhoeverAsks() {
        List<Place> places = List.of(queue.join(), queue.join(), queue.join(), queue.join());
        clock.advance(REFILL.multipliedBy(3));
        queue.serve(7);

        assertThat(places).extracting(Place::round).containsExactly(7L, 7L, -1L, -1L);
    }

    @Test
    void whileNobodyIsServedNoMoreThanABurstGathers() {
        permits.keepAtMost(0);
        Duration closed = Duration.ofSeconds(30);
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            delays.add(queue.delay(queue.join(), closed));
        }

        assertThat(delays).containsExactly(closed, closed, closed.plus(REFILL), closed.plus(REFILL.multipliedBy(2)));
    }

    @Test
    void whoLeavesTheEndOfTheQueueShortensIt() {
        permits.keepAtMost(0);
        arrive();
        Place second = queue.join();
        Place third = queue.join();
        queue.leave(second);
        assertThat(queue.delay(third, Duration.ZERO)).as("as it was told").isEqualTo(REFILL.multipliedBy(3));
        queue.leave(third);

        assertThat(arrive()).isEqualTo(REFILL.multipliedBy(2));
    }

    @Test
    void backgroundWorkIsServedBehindAllOthersWhoeverCameFirst() {
        permits.keepAtMost(0);
        Place background = queue.joinBehind();
        Place later = queue.joinBehind();
        Place call = queue.join();
        assertThat(queue.delay(call, Duration.ZERO)).isEqualTo(REFILL);
        assertThat(queue.delay(background, Duration.ZERO)).isEqualTo(REFILL.multipliedBy(3));
        clock.advance(REFILL);
        queue.serve(7);
        clock.advance(REFILL.multipliedBy(2));
        queue.serve(7);

        assertThat(List.of(call, background, later)).extracting(Place::round).containsExactly(7L, 7L, -1L);
    }

    @Test
    void whoLeavesInFrontOfBackgroundWorkOrOutOfItDelaysNobody() {
        permits.keepAtMost(0);
        Place first = queue.joinBehind();
        Place background = queue.joinBehind();
        queue.leave(first);
        for (int i = 0; i < 50; i++) {
            queue.leave(queue.join());
        }
        assertThat(queue.delay(background, Duration.ZERO)).isEqualTo(REFILL.multipliedBy(2));
        assertThat(arrive()).isEqualTo(REFILL);
    }

    @Test
    void backgroundWorkForWhichSomebodyComesToWaitStandsBehindTheCallsThatAreThere() {
        permits.keepAtMost(0);
        queue.joinBehind();
        Place awaited = queue.joinBehind();
        Place call = queue.join();
        queue.forward(awaited);
        Place later = queue.join();

        assertThat(List.of(call, awaited, later))
                .extracting(place -> queue.delay(place, Duration.ZERO))
                .containsExactly(REFILL, REFILL.multipliedBy(2), REFILL.multipliedBy(3));
    }

    @Test
    void whateverTheBackgroundDoesCallsWaitAtMostAsIfAFifthLessCouldBeSentAtOnce() {
        for (int round = 0; round < 300; round++) {
            long seed = System.nanoTime();
            new BackgroundSimulation(new Random(seed), "seed " + seed).run();
        }
    }

    @Test
    void callsAmongThemselvesAreServedInTheirOrderWhateverTheBackgroundDoes() {
        permits.keepAtMost(0);
        queue.joinBehind();
        List<Place> calls = List.of(queue.join(), queue.join());
        queue.joinBehind();
        Place last = queue.join();

        assertThat(calls)
                .extracting(call -> queue.delay(call, Duration.ZERO))
                .containsExactly(REFILL, REFILL.multipliedBy(2));
        assertThat(queue.delay(last, Duration.ZERO)).isEqualTo(REFILL.multipliedBy(3));
    }

    @Test
    void aPermitThatWasGivenButNotUsedComesBackOnce() {
        Place first = queue.join();
        queue.serve(0);
        permits.keepAtMost(0);
        queue.leave(first);
        queue.leave(first);

        assertThat(List.of(arrive(), arrive())).containsExactly(Duration.ZERO, REFILL);
    }

    @Test
    void whatIsAnnouncedIsKeptInOrderAndNeverBeyondTheRate() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            new PermitSimulation(random, "seed " + seed + ", round " + i).run();
        }
    }

    private Duration arrive() {
        Place place = queue.join();
        queue.serve(0);
        return place.round() >= 0 ? Duration.ZERO : queue.delay(place, Duration.ZERO);
    }
}
