package io.github.personiomcp.personio.v2;

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
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class V2AuthTest {

    private static final String PATH = "/v2/auth/token";
    private static final Credential CREDENTIAL = new Credential("a1 b2", "s3cr3t&x=ü");

    @Test
    void credentialTravelsAsAForm() {
        CannedApi api = new CannedApi().on(PATH, """
                {"access_token":"papi-9a8b7c","token_type":"Bearer","expires_in":3600,"scope":"personio:persons:read  personio:absences:read"}""");

        Issued issued = new V2Auth().issue(CREDENTIAL, api, call());

        assertThat(issued)
                .isEqualTo(new Issued(
                        "papi-9a8b7c", Duration.ofHours(1), Set.of("personio:persons:read", "personio:absences:read")));
        ApiRequest request = api.onlyRequest();
        assertThat(request.family()).isEqualTo(EndpointFamily.V2_AUTH);
        assertThat(request.effect()).isEqualTo(Effect.READ);
        assertThat(request.query()).isEmpty();
        assertThat(Objects.requireNonNull(request.body()))
                .isEqualTo(new ApiRequest.Body(
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&client_id=a1+b2&client_secret=s3cr3t%26x%3D%C3%BC"));
    }

    @ParameterizedTest
    @CsvSource({"'\"7200\"',2", "null,24", "0,24", "'{}',24"})
    void lifetimeIsADayWhereItIsNotGiven(String expires, long hours) {
        CannedApi api =
                new CannedApi().on(PATH, "{\"access_token\":\"t\",\"expires_in\":" + expires + ",\"scope\":null}");

        assertThat(new V2Auth().issue(CREDENTIAL, api, call()))
                .isEqualTo(new Issued("t", Duration.ofHours(hours), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "400,unauthorized_client,WRONG_CREDENTIALS",
        "400,invalid_client,WRONG_CREDENTIALS",
        "400,invalid_grant,WRONG_CREDENTIALS",
        "400,access_denied,WRONG_CREDENTIALS",
        "401,,WRONG_CREDENTIALS",
        "403,,WRONG_CREDENTIALS",
        "400,invalid_scope,REJECTED",
        "400,invalid_request,REJECTED",
        "400,server_error,SERVER_ERROR",
        "400,temporarily_unavailable,SERVER_ERROR",
        "404,,GONE",
        "410,,GONE",
        "503,,SERVER_ERROR",
        "429,,RATE_LIMITED"
    })
    void refusalHasAKindATraceAndNeverTheSecret(int status, String error, Kind kind) {
        CannedApi api = new CannedApi().on(PATH, request -> json(status, """
                {"trace_id":"t-123","error":"%s","error_description":"secret s3cr3t is wrong","error_uri":null,"meta":{}}""".formatted(error)));

        PersonioException refusal = failure(api);

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.getMessage()).doesNotContain("s3cr3t");
        if (status != 429) {
            assertThat(refusal).hasMessageEndingWith("(trace id t-123)");
        }
    }

    @Test
    void refusalThatIsNoJsonObjectSaysNothingAboutTheCredential() {
        PersonioException refusal = failure(new CannedApi().on(PATH, request -> json(401, "<html>")));

        assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refusal).hasMessageStartingWith("Something between here and Personio refused");
    }

    @Test
    void answerWithoutATokenIsABadAnswer() {
        assertThat(failure(new CannedApi().on(PATH, "{\"access_token\":\" \"}")).kind())
                .isEqualTo(Kind.BAD_ANSWER);
    }

    private static PersonioException failure(CannedApi api) {
        return catchThrowableOfType(PersonioException.class, () -> new V2Auth().issue(CREDENTIAL, api, call()));
    }
}
