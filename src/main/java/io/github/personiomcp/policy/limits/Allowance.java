package io.github.personiomcp.policy.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.personiomcp.domain.RefusedException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** What one caller has left of each limit. A full minute's worth may be used at once; it comes back evenly. */
final class Allowance {

    private final Map<Limit, Integer> perMinute;
    private final Map<Limit, Bucket> buckets = new EnumMap<>(Limit.class);

    /** @param nanos a count that nobody sets back */
    Allowance(Map<Limit, Integer> perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        for (Limit limit : Limit.values()) {
            int rate = rate(limit);
            buckets.put(
                    limit,
                    Bucket.builder()
                            .addLimit(bandwidth -> bandwidth.capacity(rate).refillGreedy(rate, Duration.ofMinutes(1)))
                            .withCustomTimePrecision(new Count(nanos))
                            .build());
        }
    }

    /** Refuses where nothing is left. */
    void require(Limit limit) {
        if (bucket(limit).getAvailableTokens() < 1) {
            refuse(limit);
        }
    }

    /** Takes one. */
    void take(Limit limit) {
        if (secondsUntilTaken(limit) > 0) {
            refuse(limit);
        }
    }

    /** Takes one, or tells after how many seconds there is one. */
    int secondsUntilTaken(Limit limit) {
        return bucket(limit).tryConsume(1) ? 0 : secondsUntilOne(limit);
    }

    /** Whether it is what it was at the beginning. */
    boolean untouched() {
        return buckets.entrySet().stream()
                .allMatch(bucket -> bucket.getValue().getAvailableTokens() >= rate(bucket.getKey()));
    }

    /** Takes so many, on credit where fewer are left: what an answer holds is known when it is there. */
    void charge(Limit limit, long amount) {
        if (amount > 0) {
            bucket(limit).consumeIgnoringRateLimits(amount);
        }
    }

    private void refuse(Limit limit) {
        throw new RefusedException(
                RefusedException.Reason.LIMITED,
                "This caller has used up the {0} {1} a minute that this server allows. Try again in {2} s. The"
                        + " operator can change this with --limit {3}=N/min.",
                rate(limit),
                limit.noun(),
                secondsUntilOne(limit),
                limit.label());
    }

    private int secondsUntilOne(Limit limit) {
        long nanos = bucket(limit).estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return (int) Math.max(1, (nanos + 999_999_999) / 1_000_000_000);
    }

    private int rate(Limit limit) {
        return perMinute.getOrDefault(limit, limit.perMinute());
    }

    private Bucket bucket(Limit limit) {
        Bucket bucket = buckets.get(limit);
        if (bucket == null) {
            throw new IllegalStateException("No bucket for " + limit);
        }
        return bucket;
    }

    private record Count(LongSupplier nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
