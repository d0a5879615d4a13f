package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;

/** Sends a request when its family of endpoints has a permit for it, and lets the permits learn from the answer. */
final class Throttling implements ApiClient {

    private final ApiClient next;
    private final Permits permits;

    Throttling(ApiClient next, Permits permits) {
        this.next = next;
        this.permits = permits;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        PermitBucket bucket = permits.of(request.family());
        long round = bucket.acquire(context.deadline(), context.background());
        ApiResponse response = next.send(request, context);
        bucket.learn(round, response);
        return response;
    }
}
