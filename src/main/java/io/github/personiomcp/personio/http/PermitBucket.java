package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.personio.http.PermitQueue.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The permits of one family of endpoints, and what was learned about them from answers.
 *
 * <p>Time is divided into rounds: each 429 to a request of the present round empties the bucket, closes it for a while and opens the
 * next round. Requests that were under way meanwhile bring the same news again, so their 429 does not count twice.
 */
final class PermitBucket {

    private final EndpointFamily family;
    private final Rate configured;
    private final Waiting waiting;
    private final BackOff backOff;
    private final PermitQueue queue;
    private final EvenPace pace;

    private Instant closedUntil;
    private long round;
    private int refusedRounds;

    PermitBucket(EndpointFamily family, Rate configured, Waiting waiting, BackOff backOff) {
        this.family = family;
        this.configured = configured;
        this.waiting = waiting;
        this.backOff = backOff;
        this.queue = new PermitQueue(configured, waiting.sleeper());
        this.pace = new EvenPace(configured, waiting);
        this.closedUntil = waiting.now();
    }

    /** Waits for a permit, behind all who came before and are no background work. */
    long acquire(Instant deadline) {
        return acquire(deadline, false);
    }

    /**
     * Waits for a permit, behind all who came before; background work also for its {@link EvenPace}, and behind all who come meanwhile and
     * are none.
     *
     * @return the round in which it was given
     * @throws PersonioException {@link PersonioException.Kind#RATE_LIMITED} as soon as it is known that there will be none before the
     *     deadline; says when there will be one
     */
    long acquire(Instant deadline, boolean background) {
        if (background) {
            keepPace(deadline);
        }
        Turn turn = enter(deadline, background);
        try {
            while (turn.round() < 0) {
                waiting.sleep(turn.delay());
                turn = next(turn.place(), deadline);
            }
            return turn.round();
        } catch (RuntimeException e) {
            leave(turn.place());
            throw e;
        }
    }

    /** Adapts to the answer of a request whose permit was given in {@code permitRound}. */
    synchronized void learn(long permitRound, ApiResponse response) {
        serve();
        queue.change(configured.within(response, queue.rate()));
        keepWhatPersonioHasLeft(response);
        if (response.status() == 429) {
            close(permitRound, RetryAfter.of(response, waiting.date()));
        } else if (permitRound >= round - 1) {
            refusedRounds = 0;
        }
    }

    synchronized PermitState state() {
        return new PermitState(family, queue.rate().perMinute(), queue.free(), queue.waiting(), closed());
    }

    private void keepPace(Instant deadline) {
        Duration pause = pace.pause();
        if (!pause.isZero() && waiting.fits(pause, deadline)) {
            waiting.sleep(pause);
        }
    }

    private synchronized Turn enter(Instant deadline, boolean background) {
        return next(background ? queue.joinBehind() : queue.join(), deadline);
    }

    private synchronized Turn next(Place place, Instant deadline) {
        serve();
        if (place.round() >= 0) {
            return new Turn(place, place.round(), Duration.ZERO);
        }
        Duration delay = queue.delay(place, closed());
        if (!waiting.fits(delay, deadline)) {
            queue.leave(place);
            throw new PersonioException(PersonioException.Kind.RATE_LIMITED, refusal(delay), delay, null);
        }
        return new Turn(place, -1, delay);
    }

    private synchronized void leave(Place place) {
        queue.leave(place);
    }

    private void serve() {
        if (closed().isZero()) {
            queue.serve(round);
        }
    }

    private Duration closed() {
        return waiting.left(closedUntil);
    }

    private String refusal(Duration delay) {
        String reason = closed().isZero()
                ? "More than the %d requests a minute that %s allows"
                        .formatted(queue.rate().perMinute(), family.label())
                : "Personio answered with HTTP 429 (too many requests)";
        return reason + "; try again in " + Waiting.inWords(delay);
    }

    /** Someone else may use the same limit: Personio knows better how much of it is left. */
    private void keepWhatPersonioHasLeft(ApiResponse response) {
        String remaining = response.header("x-ratelimit-remaining").orElse("").trim();
        if (remaining.matches("\\d{1,9}")) {
            queue.keepAtMost(Long.parseLong(remaining));
        }
    }

    private void close(long permitRound, Optional<Duration> asked) {
        if (permitRound < round) {
            asked.ifPresent(this::closeFor);
            return;
        }
        round++;
        refusedRounds++;
        queue.keepAtMost(0);
        closeFor(asked.orElseGet(() -> backOff.fromBase(refusedRounds)));
    }

    private void closeFor(Duration pause) {
        Instant until = waiting.now().plus(pause);
        if (until.isAfter(closedUntil)) {
            closedUntil = until;
        }
    }

    /** What one in the queue has to do: go, where {@code round} is not negative; else ask again after {@code delay}. */
    private record Turn(Place place, long round, Duration delay) {}
}
