package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.util.Optional;

/**
 * Errors that do not come from Personio, whose own are JSON objects (API reference 3.4): a proxy, a firewall or a wrong
 * address answered instead. They say nothing about credentials, rights or what Personio knows.
 */
public final class Interception {

    private Interception() {}

    /**
     * What to say of an error from something on the way; empty where Personio itself speaks, or the status alone decides:
     * too many requests, and a failure that leaves the outcome of a write open.
     */
    public static Optional<PersonioException> of(ApiResponse response, Effect effect) {
        int status = response.status();
        boolean decided = status < 400 || status == 429 || (status >= 500 && effect != Effect.READ);
        if (decided || response.holdsJsonObject()) {
            return Optional.empty();
        }
        return Optional.of(
                status >= 500
                        ? new PersonioException(
                                Kind.SERVER_ERROR,
                                Message.of(
                                        "Personio or something between here and Personio failed (HTTP {0}, {1}).",
                                        status, response.form()))
                        : new PersonioException(
                                Kind.UNREACHABLE,
                                Message.of(
                                        "Something between here and Personio refused the request (HTTP {0}, {1}). Check the proxy and"
                                                + " firewall, and PERSONIO_BASE_URL.",
                                        status, response.form())));
    }
}
