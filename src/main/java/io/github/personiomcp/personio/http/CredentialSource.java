package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.PersonioException;

/** Where client id and secret come from: read before every token request, so that a rotated secret is found without a restart. */
@FunctionalInterface
public interface CredentialSource {

    /**
     * The credential as it is now.
     *
     * @throws PersonioException {@link PersonioException.Kind#NOT_CONFIGURED} where there is none
     */
    Credential read();
}
