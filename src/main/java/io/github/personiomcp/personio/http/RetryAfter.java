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

    /**
     * How long to wait, between a second and ten minutes; empty where the header is missing or nonsense. A date is counted from the
     * answer's own, since the clocks of both ends may differ.
     *
     * @param now where the answer has no date
     */
    static Optional<Duration> of(ApiResponse response, Instant now) {
        Instant answered = response.header("date").flatMap(RetryAfter::date).orElse(now);
        return response.header("retry-after").flatMap(value -> parse(value.trim(), answered));
    }

    private static Optional<Duration> parse(String value, Instant answered) {
        Optional<Duration> wait = value.matches("\\d+")
                ? Optional.of(seconds(value))
                : date(value).map(until -> Duration.between(answered, until));
        return wait.map(RetryAfter::bounded);
    }

    private static Duration seconds(String value) {
        return value.length() > 9 ? MOST : Duration.ofSeconds(Long.parseLong(value));
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
