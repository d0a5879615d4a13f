package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import java.time.Duration;
import java.util.Set;

/** Where one generation of the API issues access tokens. */
@FunctionalInterface
public interface TokenEndpoint {

    /**
     * Asks for a new access token through a client that does not authorize.
     *
     * @throws PersonioException {@link PersonioException.Kind#WRONG_CREDENTIALS} where id or secret are refused
     */
    Issued issue(Credential credential, ApiClient client, CallContext context);

    /**
     * An access token as it was issued.
     *
     * @param scopes what Personio says the token may do; empty where it does not say
     */
    record Issued(String token, Duration lifetime, Set<String> scopes) {
        public Issued {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "access token for " + lifetime;
        }
    }
}
