package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.personio.http.PermitQueue.Place;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The permits of one family of endpoints, and what was learned about them from answers.
 * {@link Rounds A 429} empties the bucket and closes it for a while, for everybody who shares its permits.
 */
final class PermitBucket {

    private final EndpointFamily family;
    private final Rate configured;
    private final Waiting waiting;
    private final PermitSource source;
    private final PermitQueue queue;
    private final Rounds rounds;

    PermitBucket(EndpointFamily family, Rate configured, PermitSource source, Waiting waiting, BackOff backOff) {
        this.family = family;
        this.configured = configured;
        this.waiting = waiting;
        this.source = source;
        this.queue = new PermitQueue(configured, source);
        this.rounds = new Rounds(waiting, backOff);
    }

    /** Waits for a permit, behind all who came before and are no background work. */
    long acquire(Instant deadline) {
        return acquire(deadline, () -> false);
    }

    /**
     * Waits for a permit, behind all who came before; as long as it is background work also behind all who come meanwhile and are none.
     *
     * @param background whether it is background work now
     * @return the round in which it was given
     * @throws PersonioException {@link PersonioException.Kind#RATE_LIMITED} as soon as it is known that there will be none before the
     *     deadline; says when there will be one
     */
    long acquire(Instant deadline, BooleanSupplier background) {
        Turn turn = enter(deadline, background);
        try {
            while (turn.round() < 0) {
                waiting.sleep(turn.delay());
                turn = next(turn.place(), deadline, background);
            }
            return turn.round();
        } catch (RuntimeException | Error e) {
            leave(turn.place());
            throw e;
        }
    }

    /** Whether a permit given in {@code permitRound} may be used now: not after a 429 that came since. */
    synchronized boolean honours(long permitRound) {
        rounds.hear(source.heard());
        return permitRound == rounds.present() && rounds.closed().isZero();
    }

    /** Adapts to the answer of a request whose permit was given in {@code permitRound}. */
    synchronized void learn(long permitRound, ApiResponse response) {
        serve();
        queue.change(configured.within(response, queue.rate()));
        keepWhatPersonioHasLeft(response);
        if (response.status() == 429) {
            close(permitRound, RetryAfter.of(response, waiting.date()));
        } else if (rounds.answered(permitRound)) {
            source.tell(rounds.known());
        }
    }

    synchronized PermitState state() {
        return new PermitState(family, queue.rate().perMinute(), queue.free(), queue.waiting(), rounds.closed());
    }

    private synchronized Turn enter(Instant deadline, BooleanSupplier background) {
        return next(background.getAsBoolean() ? queue.joinBehind() : queue.join(), deadline, background);
    }

    private synchronized Turn next(Place place, Instant deadline, BooleanSupplier background) {
        if (place.behind() && !background.getAsBoolean()) {
            queue.forward(place);
        }
        serve();
        if (place.round() >= 0) {
            return new Turn(place, place.round(), Duration.ZERO);
        }
        Duration delay = queue.delay(place, rounds.closed());
        if (!waiting.fits(delay, deadline)) {
            queue.leave(place);
            throw new PersonioException(PersonioException.Kind.RATE_LIMITED, refusal(delay), delay, null);
        }
        return new Turn(place, -1, place.behind() && delay.compareTo(Waiting.NOTICED) > 0 ? Waiting.NOTICED : delay);
    }

    private synchronized void leave(Place place) {
        queue.leave(place);
    }

    private void serve() {
        rounds.hear(source.heard());
        if (rounds.closed().isZero()) {
            queue.serve(rounds.present());
        }
    }

    private Message refusal(Duration delay) {
        Message reason = rounds.closed().isZero()
                ? Message.of(
                        "More than the {0} requests a minute that {1} allows",
                        queue.rate().perMinute(), family.label())
                : Message.of("Personio answered with HTTP 429 (too many requests)");
        return Message.of("{0}; try again in {1}", reason, Waiting.inWords(delay));
    }

    /** Someone else may use the same limit: Personio knows better how much of it is left. */
    private void keepWhatPersonioHasLeft(ApiResponse response) {
        String remaining = response.header("x-ratelimit-remaining").orElse("").trim();
        if (remaining.matches("\\d{1,9}")) {
            source.keepAtMost(Long.parseLong(remaining));
        }
    }

    private void close(long permitRound, Optional<Duration> asked) {
        if (rounds.refused(permitRound, asked)) {
            source.keepAtMost(0);
        }
        source.tell(rounds.known());
    }

    /** What one in the queue has to do: go, where {@code round} is not negative; else ask again after {@code delay}. */
    private record Turn(Place place, long round, Duration delay) {}
}
