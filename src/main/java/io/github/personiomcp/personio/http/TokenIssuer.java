package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges the credential for an access token. A refused credential is read again, and is not shown to Personio a second time for a
 * while, because failed logins are what Personio locks for a minute (API reference 2.1).
 */
final class TokenIssuer {

    static final Duration REFUSAL_KEPT = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final ApiClient client;
    private final CredentialSource credentials;
    private final Waiting waiting;
    private volatile @Nullable Refusal refusal;

    /** @param client one that does not authorize */
    TokenIssuer(TokenEndpoint endpoint, ApiClient client, CredentialSource credentials, Waiting waiting) {
        this.endpoint = endpoint;
        this.client = client;
        this.credentials = credentials;
        this.waiting = waiting;
    }

    /** A new access token. */
    TokenEndpoint.Issued issue(CallContext context) {
        Credential credential = credentials.read();
        try {
            return issue(credential, context);
        } catch (PersonioException e) {
            if (e.kind() != Kind.WRONG_CREDENTIALS) {
                throw e;
            }
            Credential again = credentials.read();
            if (again.equals(credential)) {
                throw e;
            }
            return issue(again, context);
        }
    }

    private TokenEndpoint.Issued issue(Credential credential, CallContext context) {
        Refusal known = refusal;
        if (known != null && known.holds(credential, waiting.now())) {
            throw new PersonioException(Kind.WRONG_CREDENTIALS, known.message(), null, null);
        }
        try {
            return endpoint.issue(credential, client, context);
        } catch (PersonioException e) {
            if (e.kind() == Kind.WRONG_CREDENTIALS) {
                refusal = new Refusal(credential, waiting.now().plus(REFUSAL_KEPT), e.said());
            }
            throw e;
        }
    }

    private record Refusal(Credential credential, Instant until, Message message) {
        boolean holds(Credential asked, Instant now) {
            return credential.equals(asked) && now.isBefore(until);
        }
    }
}
