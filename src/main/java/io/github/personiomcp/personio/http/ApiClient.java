package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;

/** Sends one request to Personio and waits for the whole answer. */
@FunctionalInterface
public interface ApiClient {

    /**
     * The complete answer, whatever its status.
     *
     * @throws PersonioException where no complete answer came before the call's deadline, or the request was not allowed
     */
    ApiResponse send(ApiRequest request, CallContext context);
}
