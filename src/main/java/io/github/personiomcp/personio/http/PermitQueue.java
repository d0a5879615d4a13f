package io.github.personiomcp.personio.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The permits of one rate, and those who wait for them in the order in which they came. Background work stands behind all others, and most
 * of what may be sent at once is left to them: it gets a permit only where hardly any is missing. Who leaves from between others takes the
 * own permit along, so that the others come when they were told; at the end of the calls it is there for the next. For one thread at a time.
 */
final class PermitQueue {

    /** The share of what may be sent at once that background work may have. */
    private static final int SHARE_OF_BURST = 5;

    /** One who waits, or waited. */
    static final class Place {
        private boolean behind;
        private boolean left;
        private long round = -1;

        private Place(boolean behind) {
            this.behind = behind;
        }

        /** Whether it is one of background work. */
        boolean behind() {
            return behind;
        }

        /** The round in which the permit was given; negative as long as there was none. */
        long round() {
            return round;
        }
    }

    private final PermitSource source;
    private final List<Place> queue = new ArrayList<>();
    private Rate rate;

    /** @param rate of the source, as long as nothing else is learned */
    PermitQueue(Rate rate, PermitSource source) {
        this.rate = rate;
        this.source = source;
    }

    Rate rate() {
        return rate;
    }

    /** How many permits are there. */
    long free() {
        return source.available();
    }

    /** How many wait. */
    int waiting() {
        return (int) queue.stream().filter(place -> !place.left).count();
    }

    /** A place behind those who came before, and in front of background work, which is told a later time when it asks again. */
    Place join() {
        Place place = new Place(false);
        queue.add(endOfCalls(), place);
        return place;
    }

    private int endOfCalls() {
        int end = queue.size();
        while (end > 0 && queue.get(end - 1).behind) {
            end--;
        }
        return end;
    }

    /** Puts one of background work, for which somebody waits from now on, where a call would come that joined now. */
    void forward(Place place) {
        if (place.behind && queue.remove(place)) {
            queue.add(endOfCalls(), place);
        }
        place.behind = false;
    }

    /** A place of background work, behind everybody. */
    Place joinBehind() {
        Place place = new Place(true);
        queue.add(place);
        return place;
    }

    /** Gives every permit that is there to the first in the queue, except what background work leaves. */
    void serve(long round) {
        while (!queue.isEmpty() && (!queue.get(0).behind || free() > reserve()) && source.take()) {
            queue.remove(0).round = round;
        }
    }

    /** The permits that background work leaves. */
    private long reserve() {
        long burst = source.rate().burst();
        return burst - Math.max(1, burst / SHARE_OF_BURST);
    }

    /** When the turn of one who still waits comes, if nobody is served for the time of {@code closed}. */
    Duration delay(Place place, Duration closed) {
        long position = queue.indexOf(place) + 1L + (place.behind ? reserve() : 0);
        Rate now = source.rate();
        long atOnce = Math.min(position, now.burst());
        Duration wait = source.until(atOnce);
        Duration refill = wait.isZero() ? Duration.ofNanos(1) : wait; // a bucket rounds down
        Duration opening = refill.compareTo(closed) > 0 ? refill : closed;
        return opening.plus(now.timeFor(position - atOnce));
    }

    /** Gives up a place, or an unused permit. */
    void leave(Place place) {
        if (place.left) {
            return;
        }
        place.left = true;
        if (place.round >= 0) {
            source.giveBack();
        }
        if (place.behind) {
            queue.remove(place);
        }
        for (int end = endOfCalls(); end > 0 && queue.get(end - 1).left; end--) {
            queue.remove(end - 1);
        }
    }

    void change(Rate other) {
        if (!other.equals(rate)) {
            source.change(other);
            rate = other;
        }
    }
}
