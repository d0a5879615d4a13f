package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Wording;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolErrorsTest {

    @Test
    void wrongArgumentIsToldAsItIs() {
        assertThat(words(new InvalidArgumentException("Unknown argument 'x'."))).isEqualTo("Unknown argument 'x'.");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindKeepsWhatHappened(Kind kind) {
        assertThat(words(new PersonioException(kind, "It went wrong."))).startsWith("It went wrong.");
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_CREDENTIALS, personio-mcp doctor",
        "NOT_FOUND, search_employees",
        "UNREACHABLE, PERSONIO_BASE_URL",
        "BAD_ANSWER, Try again in a minute",
        "SERVER_ERROR, Try again in a minute",
        "TIMEOUT, 'Try again in a minute, for less at once if it happens again.'",
        "REJECTED, Repeating the same call will not help",
        "GONE, Repeating the same call will not help",
        "OUTCOME_UNKNOWN, Look whether it is there before repeating it",
        "RATE_LIMITED, Try again in a minute",
        "EFFECT_REFUSED, Nothing was sent to Personio",
    })
    void kindSaysWhatToTry(Kind kind, String advice) {
        assertThat(words(new PersonioException(kind, "It went wrong."))).contains(advice);
    }

    @ParameterizedTest
    @CsvSource({"PT12S, 12", "PT1M30S, 90", "PT0.4S, 1"})
    void waitIsToldInSeconds(Duration wait, long seconds) {
        assertThat(words(new PersonioException(Kind.RATE_LIMITED, "Too many requests.", wait, null)))
                .isEqualTo("Too many requests. Try again in " + seconds + " s.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It took too long; try again in 5 s.",
                "It took too long. If that stays so: Ask for fewer days.",
                "It took too long. Repeat the call to go on."
            })
    void whatIsAdvisedAlreadyIsNotAdvisedTwice(String message) {
        assertThat(words(new PersonioException(Kind.TIMEOUT, message))).isEqualTo(message);
    }

    @Test
    void ownFaultIsCalmAndTellsNothingOfTheInside() {
        assertThat(words(new IllegalStateException("secret", new NullPointerException("inner"))))
                .startsWith("The tool failed because of a fault in personio-mcp itself.")
                .doesNotContain("secret", "inner", "Exception", "\tat ");
    }

    @Test
    void wordsAreShortAndPlain() {
        assertThat(words(new InvalidArgumentException("a\u202Eb\u0007c" + "x".repeat(10_000))))
                .startsWith("abcx")
                .hasSize(4000)
                .endsWith("…");
    }

    private static String words(RuntimeException error) {
        return ToolErrors.words("get_employee", error, Wording.ENGLISH);
    }

    @Test
    void whatIsQuotedStaysPlainText() {
        assertThat(words(new InvalidArgumentException("No '![x](https://evil.example)<img src=x>\u001B[2J\u202E'.")))
                .isEqualTo("No '![x] (https://evil.example)< img src=x>[2J'.");
    }
}
