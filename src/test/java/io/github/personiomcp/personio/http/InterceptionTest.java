package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.CannedApi;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InterceptionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|<html>|an HTML page",
                "403|<html>|an HTML page",
                "403|''|an empty body",
                "404|''|an empty body",
                "410|Blocked by policy|not a JSON object",
                "422|[]|not a JSON object"
            })
    void refusalThatIsNoJsonObjectComesFromSomethingOnTheWay(int status, String body, String form) {
        assertThat(of(status, body, Effect.READ)).hasValueSatisfying(error -> {
            assertThat(error.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(error)
                    .hasMessage("Something between here and Personio refused the request (HTTP " + status + ", " + form
                            + "). Check the proxy and firewall, and PERSONIO_BASE_URL.");
        });
        assertThat(of(status, body, Effect.CREATE)).isPresent();
    }

    @Test
    void failureThatIsNoJsonObjectMayComeFromEither() {
        assertThat(of(502, "<html>", Effect.READ)).hasValueSatisfying(error -> {
            assertThat(error.kind()).isEqualTo(Kind.SERVER_ERROR);
            assertThat(error)
                    .hasMessage("Personio or something between here and Personio failed (HTTP 502, an HTML page).");
        });
    }

    @Test
    void outcomeOfAWriteIsNotDecidedHere() {
        assertThat(of(502, "<html>", Effect.UPDATE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 422, 500})
    void jsonObjectIsPersonios(int status) {
        assertThat(of(status, "{}", Effect.READ)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 429})
    void otherStatusesSpeakForThemselves(int status) {
        assertThat(of(status, "", Effect.READ)).isEmpty();
    }

    private static Optional<PersonioException> of(int status, String body, Effect effect) {
        return Interception.of(CannedApi.answer(status, "text/plain", body), effect);
    }
}
