package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource({"5, PT5S", "0, PT1S", "86400, PT10M", "'Sat, 21 Nov 2026 08:00:30 GMT', PT30S"})
    void secondsAndDatesAreUnderstoodWithinReason(String value, Duration wait) {
        assertThat(parsed("Retry-After: " + value)).contains(wait);
    }

    @Test
    void aDateInThePastIsTheShortestWait() {
        assertThat(parsed("Retry-After: Sat, 21 Nov 2020 08:00:30 GMT")).contains(RetryAfter.LEAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "99999999999999999999"})
    void nonsenseIsNoHeader(String value) {
        assertThat(parsed("Retry-After: " + value)).isEmpty();
    }

    private static Optional<Duration> parsed(String header) {
        return RetryAfter.of(Calls.answer(429, header), ManualClock.START);
    }
}
