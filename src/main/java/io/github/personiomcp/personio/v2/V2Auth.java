package io.github.personiomcp.personio.v2;

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
import io.github.personiomcp.text.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Access tokens for v2 by OAuth client credentials (API reference 2.2). Its messages never quote descriptions, which
 * may repeat what was sent.
 */
public final class V2Auth implements TokenEndpoint {

    private static final Duration USUAL_LIFETIME = Duration.ofHours(24);
    private static final Set<String> ABOUT_THE_CREDENTIAL =
            Set.of("unauthorized_client", "invalid_client", "invalid_grant", "access_denied");
    private static final Set<String> ABOUT_PERSONIO = Set.of("server_error", "temporarily_unavailable");

    /**
     * {@inheritDoc} The request has the effect {@link Effect#READ}: it changes nothing in the tenant and may be
     * repeated.
     */
    @Override
    public Issued issue(Credential credential, ApiClient client, CallContext context) {
        ApiResponse response = client.send(request(credential), context);
        if (!response.successful()) {
            throw Interception.of(response, Effect.READ).orElseGet(() -> refusal(response));
        }
        JsonNode answer = response.json();
        String token = V2Errors.text(answer, "access_token").strip();
        if (token.isEmpty()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio answered the sign-in without an access token.");
        }
        long seconds = answer.path("expires_in").asLong(0);
        return new Issued(token, seconds > 0 ? Duration.ofSeconds(seconds) : USUAL_LIFETIME, scopes(answer));
    }

    private static ApiRequest request(Credential credential) {
        String form = "grant_type=client_credentials&client_id=" + encoded(credential.clientId()) + "&client_secret="
                + encoded(credential.clientSecret());
        ApiRequest.Body body = new ApiRequest.Body("application/x-www-form-urlencoded", form);
        return ApiRequest.write(Effect.READ, EndpointFamily.V2_AUTH, "POST", "/v2/auth/token", body)
                .withHeader("Accept", V2Client.ACCEPT);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Set<String> scopes(JsonNode answer) {
        return Stream.of(V2Errors.text(answer, "scope").split("\\s+"))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Wrong credentials are HTTP 400 here, told apart by {@code error} alone. */
    private static PersonioException refusal(ApiResponse response) {
        JsonNode body = V2Errors.body(response);
        String error = V2Errors.text(body, "error");
        int status = response.status();
        Message trace = V2Errors.trace(body);
        if (ABOUT_THE_CREDENTIAL.contains(error) || status == 401 || status == 403) {
            return new PersonioException(
                    Kind.WRONG_CREDENTIALS,
                    Message.of(
                            "Personio refuses the client id or secret. Compare them with Personio: {0}.{1}",
                            V2Errors.SCREEN, trace));
        }
        if (status == 429) {
            return new PersonioException(Kind.RATE_LIMITED, "Personio receives too many sign-ins at the moment.");
        }
        Kind kind = status >= 500 || ABOUT_PERSONIO.contains(error)
                ? Kind.SERVER_ERROR
                : status == 404 || status == 410 ? Kind.GONE : Kind.REJECTED;
        String code = PlainText.line(error, 40);
        return new PersonioException(
                kind,
                code.isEmpty()
                        ? Message.of("Personio answered the sign-in with HTTP {0}.{1}", status, trace)
                        : Message.of("Personio answered the sign-in with HTTP {0} ({1}).{2}", status, code, trace));
    }
}
