package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.PermitQueue.Place;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.Random;

/** Random calls at one queue, and background work that never has enough. */
final class BackgroundSimulation {

    private static final int CALLS = 100;

    /** In nanoseconds, as permits of most rates come at no whole one. */
    private static final long ROUNDINGS = 1000;

    private final Random random;
    private final String seed;
    private final Rate rate;
    private final ManualClock clock = new ManualClock();
    private final PermitQueue queue;
    private final PermitOracle oracle;

    BackgroundSimulation(Random random, String seed) {
        this.random = random;
        this.seed = seed;
        this.rate = new Rate(1 + random.nextInt(600), 2 + random.nextInt(30));
        this.queue = new PermitQueue(rate, BucketPermits.own(rate, clock));
        long left = rate.burst() - Math.max(1, rate.burst() / 5);
        this.oracle = new PermitOracle(new Rate(rate.perMinute(), left), clock.nanos());
    }

    void run() {
        Place background = queue.joinBehind();
        for (int call = 0; call < CALLS; call++) {
            background = pass(Duration.ofNanos((long) (random.nextDouble() * 2 * interval())), background);
            long expected = oracle.next(clock.nanos());
            Place place = queue.join();
            queue.serve(0);
            long due = clock.nanos()
                    + (place.round() >= 0
                            ? 0
                            : queue.delay(place, Duration.ZERO).toNanos());
            assertThat(due).as("%s, call %d, %s", seed, call, rate).isLessThanOrEqualTo(expected + ROUNDINGS);
        }
    }

    private long interval() {
        return rate.timeFor(1).toNanos();
    }

    /** Lets time pass in small steps, in each of which the background asks for more. */
    private Place pass(Duration time, Place waiting) {
        Place background = waiting;
        for (int step = 0; step < 4; step++) {
            clock.advance(time.dividedBy(4));
            queue.serve(0);
            while (background.round() >= 0) {
                background = queue.joinBehind();
                queue.serve(0);
            }
        }
        return background;
    }
}
