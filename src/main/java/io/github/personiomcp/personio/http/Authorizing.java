package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;

/**
 * Adds the access token. Personio says 401 or 403 both for a token that is no longer valid and for a missing right (API reference 2.1,
 * 3.4), so a refused request is sent once more with a new token; writes too, because what was refused was not processed. What is
 * refused even then is returned: it is a missing right. A refusal that is no JSON object comes from something on the way, such as a
 * proxy, and says nothing about the token: it is returned as it is.
 */
final class Authorizing implements ApiClient {

    private final ApiClient next;
    private final AccessToken accessToken;
    private final MissingRights missingRights;

    Authorizing(ApiClient next, AccessToken accessToken, MissingRights missingRights) {
        this.next = next;
        this.accessToken = accessToken;
        this.missingRights = missingRights;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        Bearer bearer = accessToken.current(context);
        ApiResponse response = next.send(bearer.authorize(request), context);
        if (!refused(response) || missingRights.known(request)) {
            return response.withScopes(bearer.scopes());
        }
        Bearer renewed = accessToken.replacing(bearer, context);
        ApiResponse second = next.send(renewed.authorize(request), context);
        if (refused(second)) {
            missingRights.remember(request);
        }
        return second.withScopes(renewed.scopes());
    }

    private static boolean refused(ApiResponse response) {
        return (response.status() == 401 || response.status() == 403) && response.holdsJsonObject();
    }
}
