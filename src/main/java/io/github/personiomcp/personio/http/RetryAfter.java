package io.github.personiomcp.personio.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The {@code Retry-After} header, in seconds or as a date. Personio sends none today (API reference 3.1); gateways do. */
final class RetryAfter {

    /** Less would be hammering. */
    static final Duration LEAST = Duration.ofSeconds(1);

    /** More is not believed. */
    static final Duration MOST = Duration.ofMinutes(10);

    private RetryAfter() {}

    /** How long to wait from {@code now} on, between a second and ten minutes; empty where the header is missing or nonsense. */
    static Optional<Duration> of(ApiResponse response, Instant now) {
        return response.header("retry-after").flatMap(value -> parse(value.trim(), now));
    }

    private static Optional<Duration> parse(String value, Instant now) {
        try {
            return Optional.of(bounded(value.matches("\\d{1,9}") ? seconds(value) : untilDate(value, now)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }

    private static Duration untilDate(String value, Instant now) {
        ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
        return Duration.between(now, date.toInstant());
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
