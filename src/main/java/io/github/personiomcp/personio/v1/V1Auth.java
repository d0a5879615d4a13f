package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.Interception;
import io.github.personiomcp.personio.http.TokenEndpoint;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens for v1 (API reference 2.1). Its messages quote nothing, because what Personio says may repeat what was
 * sent.
 */
public final class V1Auth implements TokenEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration USUAL_LIFETIME = Duration.ofHours(24);

    /**
     * {@inheritDoc} The request has the effect {@link Effect#READ}: it changes nothing in the tenant and may be
     * repeated.
     */
    @Override
    public Issued issue(Credential credential, ApiClient client, CallContext context) {
        ApiResponse response = client.send(request(credential), context);
        if (!response.successful()) {
            throw Interception.of(response, Effect.READ).orElseGet(() -> refusal(response.status()));
        }
        JsonNode answer = response.json();
        if (Boolean.FALSE.equals(Scalars.flag(answer.path("success")))) {
            throw wrongCredentials();
        }
        return issued(answer.path("data"));
    }

    private static ApiRequest request(Credential credential) {
        String body = JSON.createObjectNode()
                .put("client_id", credential.clientId())
                .put("client_secret", credential.clientSecret())
                .toString();
        return ApiRequest.write(
                Effect.READ, EndpointFamily.V1_AUTH, "POST", "/v1/auth", new ApiRequest.Body("application/json", body));
    }

    private static Issued issued(JsonNode data) {
        String token = Scalars.text(data.path("token")).strip();
        if (token.isEmpty()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio answered the sign-in without an access token.");
        }
        Long seconds = Scalars.whole(data.path("expires_in"));
        Duration lifetime = seconds == null || seconds <= 0 ? USUAL_LIFETIME : Duration.ofSeconds(seconds);
        Set<String> scopes = Stream.of(Scalars.text(data.path("scope")).split("[\\s,]+"))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Issued(token, lifetime, scopes);
    }

    private static PersonioException refusal(int status) {
        return switch (status) {
            case 400, 401, 403, 422 -> wrongCredentials();
            case 404, 410 ->
                new PersonioException(
                        Kind.GONE, Message.of("Personio does not offer the sign-in of its v1 API (HTTP {0}).", status));
            case 429 -> new PersonioException(Kind.RATE_LIMITED, "Personio receives too many sign-ins at the moment.");
            default ->
                new PersonioException(
                        status >= 500 ? Kind.SERVER_ERROR : Kind.BAD_ANSWER,
                        Message.of("Personio answered the sign-in with HTTP {0}.", status));
        };
    }

    private static PersonioException wrongCredentials() {
        return new PersonioException(
                Kind.WRONG_CREDENTIALS,
                Message.of(
                        "Personio refuses the client id or secret. Compare them with Personio: {0}.", V1Errors.SCREEN));
    }
}
