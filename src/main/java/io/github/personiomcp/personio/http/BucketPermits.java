package io.github.personiomcp.personio.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;

/** The permits in one bucket, wherever that is. */
public final class BucketPermits implements PermitSource {

    private final Bucket bucket;
    private Rate rate;

    /** @param rate of the bucket */
    public BucketPermits(Bucket bucket, Rate rate) {
        this.bucket = bucket;
        this.rate = rate;
    }

    /** A full bucket of this instance's own, which lives by the count of {@code sleeper}. */
    public static BucketPermits own(Rate rate, Sleeper sleeper) {
        Bucket bucket = Bucket.builder()
                .addLimit(rate.bandwidth())
                .withCustomTimePrecision(new Count(sleeper))
                .build();
        return new BucketPermits(bucket, rate);
    }

    @Override
    public Rate rate() {
        return rate;
    }

    @Override
    public long available() {
        return bucket.getAvailableTokens();
    }

    @Override
    public boolean take() {
        return bucket.tryConsume(1);
    }

    @Override
    public Duration until(long permits) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(permits).getNanosToWaitForRefill());
    }

    @Override
    public void giveBack() {
        bucket.addTokens(1);
    }

    @Override
    public void keepAtMost(long permits) {
        long tooMany = available() - permits;
        if (tooMany > 0) {
            bucket.tryConsumeAsMuchAsPossible(tooMany);
        }
    }

    @Override
    public void change(Rate other) {
        bucket.replaceConfiguration(other.configuration(), TokensInheritanceStrategy.AS_IS);
        rate = other;
    }

    /** How many permits there could be more. */
    public long missing() {
        return rate.burst() - available();
    }

    /** Takes permits that were used already, whether they are there or still have to come. */
    public void owe(long permits) {
        if (permits > 0) {
            bucket.consumeIgnoringRateLimits(permits);
        }
    }

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
