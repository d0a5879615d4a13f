package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.PermitQueue.Place;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * One random crowd of callers at one queue, some of whom leave; everything that the queue promises is checked on the way. Fewer leave
 * than a burst, because more unused permits in a row are more than the bucket can hold, and delay those behind.
 */
final class PermitSimulation {

    /** In nanoseconds: permits of most rates come at no whole one, and this is what the rounding for all callers may add up to. */
    private static final long ROUNDINGS = 1000;

    private final Random random;
    private final String name;
    private final Rate rate;
    private final ManualClock clock = new ManualClock();
    private final PermitQueue queue;
    private final PermitOracle oracle;
    private final List<Caller> waiting = new ArrayList<>();
    private final List<Long> served = new ArrayList<>();
    private int gone;

    /** @param due when the permit comes, as it was announced on arrival */
    private record Caller(Place place, long due) {}

    PermitSimulation(Random random, String round) {
        this.random = random;
        this.rate = new Rate(1 + random.nextInt(600), 1 + random.nextInt(12));
        this.name = round + ", " + rate;
        this.queue = new PermitQueue(rate, BucketPermits.own(rate, clock));
        this.oracle = new PermitOracle(rate, clock.nanos());
    }

    void run() {
        boolean patient = random.nextBoolean();
        for (int i = 0; i < 60; i++) {
            passUntil(clock.nanos()
                    + (long) (random.nextDouble() * 2 * rate.timeFor(1).toNanos()));
            if (patient || random.nextInt(3) > 0 || gone + 1 >= rate.burst()) {
                arrive();
            } else if (!waiting.isEmpty()) {
                leave(waiting.remove(random.nextInt(waiting.size())));
            }
        }
        passUntil(Long.MAX_VALUE);
        assertThat(waiting).as(name).isEmpty();
        assertRateKept();
    }

    private void arrive() {
        Place place = queue.join();
        queue.serve(0);
        long due = clock.nanos()
                + (place.round() >= 0 ? 0 : queue.delay(place, Duration.ZERO).toNanos());
        long expected = oracle.next(clock.nanos());
        if (gone > 0) {
            assertThat(due).as(name).isLessThanOrEqualTo(expected + ROUNDINGS);
        } else {
            assertThat(due).as(name).isBetween(expected - ROUNDINGS, expected + ROUNDINGS);
        }
        waiting.stream().mapToLong(Caller::due).max().ifPresent(last -> assertThat(due)
                .as(name)
                .isGreaterThanOrEqualTo(last));
        waiting.add(new Caller(place, due));
        passUntil(clock.nanos());
    }

    private void leave(Caller caller) {
        gone++;
        queue.leave(caller.place());
    }

    /** Everybody asks at the announced time, and is served then, nobody earlier. */
    private void passUntil(long end) {
        while (true) {
            Caller next = waiting.stream()
                    .min(Comparator.comparingLong(Caller::due))
                    .filter(caller -> caller.due() <= end)
                    .orElse(null);
            if (next == null) {
                break;
            }
            serve(next);
            waiting.remove(next);
            served.add(clock.nanos());
            assertThat(waiting)
                    .as(name)
                    .allMatch(later -> later.place().round() < 0 || later.due() <= clock.nanos() + ROUNDINGS);
        }
        if (end < Long.MAX_VALUE) {
            clock.advance(Duration.ofNanos(Math.max(0, end - clock.nanos())));
        }
    }

    private void serve(Caller caller) {
        clock.advance(Duration.ofNanos(Math.max(0, caller.due() - clock.nanos())));
        queue.serve(0);
        while (caller.place().round() < 0) {
            clock.advance(queue.delay(caller.place(), Duration.ZERO));
            queue.serve(0);
        }
        assertThat(clock.nanos()).as(name).isBetween(caller.due(), caller.due() + ROUNDINGS);
    }

    private void assertRateKept() {
        for (int first = 0; first < served.size(); first++) {
            for (int last = first + 1; last < served.size(); last++) {
                double minutes = (served.get(last) - served.get(first) + ROUNDINGS) / 60e9;
                assertThat((double) last - first + 1)
                        .as("%s, permits %d to %d", name, first, last)
                        .isLessThanOrEqualTo(rate.burst() + rate.perMinute() * minutes + 1e-6);
            }
        }
    }
}
