package io.github.personiomcp.personio.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.OptionalInt;

/** So many requests a minute in the long run, and so many at once. */
public record Rate(long perMinute, long burst) {

    /**
     * This rate, lowered to the one that Personio names in an answer (API reference 3.1).
     *
     * @param current what to keep where the answer names none
     */
    Rate within(ApiResponse response, Rate current) {
        OptionalInt perSecond = number(response, "x-ratelimit-replenish-rate");
        OptionalInt atOnce = number(response, "x-ratelimit-burst-capacity");
        int cost = number(response, "x-ratelimit-requested-tokens").orElse(1);
        return new Rate(
                perSecond.isPresent() ? lower(perMinute, 60L * perSecond.getAsInt() / cost) : current.perMinute,
                atOnce.isPresent() ? lower(burst, atOnce.getAsInt() / cost) : current.burst);
    }

    /** What one of so many instances may send, when all of them together keep to this rate; at least one request a minute. */
    public Rate share(int instances) {
        return new Rate(Math.max(1, perMinute / instances), Math.max(1, burst / instances));
    }

    /** As a bucket wants to be told. */
    public BucketConfiguration configuration() {
        return BucketConfiguration.builder().addLimit(bandwidth()).build();
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build();
    }

    /** How long so many permits take to come, rounded up to a nanosecond. */
    public Duration timeFor(long permits) {
        return Duration.ofMinutes(permits).plusNanos(perMinute - 1).dividedBy(perMinute);
    }

    private static long lower(long configured, long named) {
        return Math.max(1, Math.min(configured, named));
    }

    private static OptionalInt number(ApiResponse response, String header) {
        String value = response.header(header).orElse("").trim();
        return value.matches("[1-9]\\d{0,8}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }
}
