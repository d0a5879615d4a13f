package io.github.personiomcp.personio.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.personiomcp.domain.PersonioException;
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
    private final Bucket bucket;

    private Rate current;
    private Instant closedUntil;
    private long round;
    private int refusedRounds;

    PermitBucket(EndpointFamily family, Rate configured, Waiting waiting, BackOff backOff) {
        this.family = family;
        this.configured = configured;
        this.current = configured;
        this.waiting = waiting;
        this.backOff = backOff;
        this.closedUntil = waiting.now();
        this.bucket = Bucket.builder()
                .addLimit(configured.bandwidth())
                .withCustomTimePrecision(new Count(waiting.sleeper()))
                .build();
    }

    /**
     * Waits for a permit.
     *
     * @return the round in which it was given
     * @throws PersonioException {@link PersonioException.Kind#RATE_LIMITED} where there will be none before the deadline
     */
    long acquire(Instant deadline) {
        Answer answer = ask(deadline);
        while (!answer.delay().isZero()) {
            if (!waiting.fits(answer.delay(), deadline)) {
                throw new PersonioException(
                        PersonioException.Kind.RATE_LIMITED, answer.inWords(), answer.delay(), null);
            }
            waiting.sleep(answer.delay());
            answer = answer.reserved() ? redeem(answer) : ask(deadline);
        }
        return answer.round();
    }

    /** Adapts to the answer of a request whose permit was given in {@code permitRound}. */
    synchronized void learn(long permitRound, ApiResponse response) {
        adapt(response);
        if (response.status() == 429) {
            close(permitRound, RetryAfter.of(response, waiting.date()));
        } else if (permitRound >= round - 1) {
            refusedRounds = 0;
        }
    }

    private synchronized Answer ask(Instant deadline) {
        Duration closed = closed();
        if (!closed.isZero()) {
            boolean reserved = waiting.fits(closed, deadline) && reserve(closed);
            return new Answer(round, closed, reserved, "Personio answered with HTTP 429 (too many requests)");
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        Duration delay = Duration.ofNanos(probe.getNanosToWaitForRefill());
        String reason = "More than the %d requests a minute that %s allows";
        return new Answer(round, delay, false, reason.formatted(current.perMinute(), family.label()));
    }

    /** A reserved permit is good as soon as its pause is over, even if the first to use one has met the next 429 already. */
    private synchronized Answer redeem(Answer reservation) {
        Duration closed = reservation.round() == round ? closed() : Duration.ZERO;
        return new Answer(reservation.round(), closed, true, reservation.reason());
    }

    /** Takes a permit that comes back while the family is closed; never more of them than a burst. */
    private boolean reserve(Duration closed) {
        long nanos = Math.min(closed.toNanos(), current.timeForBurst().toNanos());
        return bucket.asBlocking().tryConsumeUninterruptibly(1, nanos, pause -> {});
    }

    private Duration closed() {
        Duration closed = Duration.between(waiting.now(), closedUntil);
        return closed.isNegative() ? Duration.ZERO : closed;
    }

    private void adapt(ApiResponse response) {
        Rate named = configured.within(response, current);
        if (!named.equals(current)) {
            BucketConfiguration narrowed =
                    BucketConfiguration.builder().addLimit(named.bandwidth()).build();
            bucket.replaceConfiguration(narrowed, TokensInheritanceStrategy.AS_IS);
            current = named;
        }
        String remaining = response.header("x-ratelimit-remaining").orElse("").trim();
        if (remaining.matches("\\d{1,9}")) {
            keepAtMost(Long.parseLong(remaining));
        }
    }

    /** Someone else may use the same limit: Personio knows better how much of it is left. */
    private void keepAtMost(long remaining) {
        long tooMany = bucket.getAvailableTokens() - remaining;
        if (tooMany > 0) {
            bucket.tryConsumeAsMuchAsPossible(tooMany);
        }
    }

    private void close(long permitRound, Optional<Duration> asked) {
        if (permitRound < round) {
            asked.ifPresent(this::closeFor);
            return;
        }
        round++;
        refusedRounds++;
        bucket.tryConsumeAsMuchAsPossible();
        closeFor(asked.orElseGet(() -> backOff.fromBase(refusedRounds)));
    }

    private void closeFor(Duration pause) {
        Instant until = waiting.now().plus(pause);
        if (until.isAfter(closedUntil)) {
            closedUntil = until;
        }
    }

    /** A permit where {@code delay} is zero; else the reason to wait, and whether there surely is a permit afterwards. */
    private record Answer(long round, Duration delay, boolean reserved, String reason) {
        String inWords() {
            return reason + "; try again in " + Waiting.inWords(delay);
        }
    }

    /** Lets the bucket live by the count of the injected sleeper. */
    private record Count(Sleeper sleeper) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return sleeper.nanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
