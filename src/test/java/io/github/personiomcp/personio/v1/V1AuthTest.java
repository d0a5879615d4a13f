package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.TokenEndpoint.Issued;
import io.github.personiomcp.testing.CannedApi;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class V1AuthTest {

    private static final Credential CREDENTIAL = new Credential("a1b2c3", "s3cr3t\"&");

    @Test
    void credentialTravelsInTheBody() {
        CannedApi api = new CannedApi().on("/v1/auth", """
                {"success":true,"data":{"token":"papi-0f1e2d3c","expires_in":3600,"scope":"employees:read absences:read"}}""");

        Issued issued = new V1Auth().issue(CREDENTIAL, api, call());

        assertThat(issued)
                .isEqualTo(new Issued("papi-0f1e2d3c", Duration.ofHours(1), Set.of("employees:read", "absences:read")));
        assertThat(api.onlyRequest())
                .isEqualTo(ApiRequest.write(
                        Effect.READ,
                        EndpointFamily.V1_AUTH,
                        "POST",
                        "/v1/auth",
                        new ApiRequest.Body(
                                "application/json", "{\"client_id\":\"a1b2c3\",\"client_secret\":\"s3cr3t\\\"&\"}")));
    }

    @Test
    void lifetimeIsADayWhereItIsNotGiven() {
        CannedApi api =
                new CannedApi().on("/v1/auth", "{\"success\":true,\"data\":{\"token\":\"t\",\"expires_in\":-1}}");

        assertThat(new V1Auth().issue(CREDENTIAL, api, call()))
                .isEqualTo(new Issued("t", Duration.ofHours(24), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "403,WRONG_CREDENTIALS", "401,WRONG_CREDENTIALS", "400,WRONG_CREDENTIALS", "422,WRONG_CREDENTIALS",
                "200,WRONG_CREDENTIALS",
        "404,GONE", "410,GONE", "429,RATE_LIMITED", "500,SERVER_ERROR", "302,BAD_ANSWER"
    })
    void refusalHasAKindAndNeverTheSecret(int status, Kind kind) {
        CannedApi api = new CannedApi()
                .on(
                        "/v1/auth",
                        request -> json(
                                status,
                                "{\"success\":false,\"error\":{\"code\":0,\"message\":\"Wrong credentials s3cr3t\"}}"));

        PersonioException refusal = failure(api);

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.getMessage()).doesNotContain("s3cr3t");
    }

    @Test
    void refusalThatIsNoJsonObjectSaysNothingAboutTheCredential() {
        PersonioException refusal = failure(new CannedApi().on("/v1/auth", request -> json(403, "<html>")));

        assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refusal).hasMessageStartingWith("Something between here and Personio refused");
    }

    @Test
    void answerWithoutATokenIsABadAnswer() {
        assertThat(failure(new CannedApi().on("/v1/auth", "{\"success\":true,\"data\":{}}"))
                        .kind())
                .isEqualTo(Kind.BAD_ANSWER);
    }

    private static PersonioException failure(CannedApi api) {
        return catchThrowableOfType(PersonioException.class, () -> new V1Auth().issue(CREDENTIAL, api, call()));
    }
}
