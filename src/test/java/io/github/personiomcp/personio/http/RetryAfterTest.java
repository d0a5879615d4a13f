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
    @CsvSource({
        "5, PT5S",
        "0, PT1S",
        "86400, PT10M",
        "99999999999999999999, PT10M",
        "'Sat, 21 Nov 2026 08:00:30 GMT', PT30S"
    })
    void secondsAndDatesAreUnderstoodWithinReason(String value, Duration wait) {
        assertThat(parsed("Retry-After: " + value)).contains(wait);
    }

    @Test
    void aDateInThePastIsTheShortestWait() {
        assertThat(parsed("Retry-After: Sat, 21 Nov 2020 08:00:30 GMT")).contains(RetryAfter.LEAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5"})
    void nonsenseIsNoHeader(String value) {
        assertThat(parsed("Retry-After: " + value)).isEmpty();
    }

    @Test
    void aDateIsCountedFromTheTimeThatPersonioHas() {
        assertThat(parsed("Date: Sun, 22 Nov 2026 09:00:00 GMT", "Retry-After: Sun, 22 Nov 2026 09:00:07 GMT"))
                .contains(Duration.ofSeconds(7));
        assertThat(parsed("Date: now", "Retry-After: Sat, 21 Nov 2026 08:00:30 GMT"))
                .contains(Duration.ofSeconds(30));
    }

    private static Optional<Duration> parsed(String... headers) {
        return RetryAfter.of(Calls.answer(429, headers), ManualClock.START);
    }
}
