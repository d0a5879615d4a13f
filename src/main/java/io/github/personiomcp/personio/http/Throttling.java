package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends a request when its family of endpoints has a permit for it and a connection is free, and lets the permits learn from the answer. A
 * permit that Personio revoked by a 429, while its holder waited for a connection, is worth nothing: another is waited for.
 */
final class Throttling implements ApiClient {

    private final ApiClient next;
    private final Permits permits;
    private final Connections connections;
    private final TrafficListener listener;
    private final Waiting waiting;

    /** @param listener is told how long requests wait for permits */
    Throttling(ApiClient next, Permits permits, Connections connections, TrafficListener listener, Waiting waiting) {
        this.next = next;
        this.permits = permits;
        this.connections = connections;
        this.listener = listener;
        this.waiting = waiting;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        PermitBucket bucket = permits.of(request.family());
        while (true) {
            long round = acquire(bucket, request.family(), context);
            try (Connections.Lease connection = connections.acquire(context)) {
                if (!connection.waited() || bucket.honours(round)) {
                    ApiResponse response = next.send(request, context);
                    bucket.learn(round, response);
                    return response;
                }
            }
        }
    }

    private long acquire(PermitBucket bucket, EndpointFamily family, CallContext context) {
        Instant start = waiting.now();
        try {
            return bucket.acquire(context.deadline(), context::background);
        } finally {
            listener.waited(family, Duration.between(start, waiting.now()));
        }
    }
}
