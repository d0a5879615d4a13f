package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import java.time.Duration;
import java.time.Instant;

/** Tells a listener of every request that is sent. */
final class Listening implements ApiClient {

    private final ApiClient next;
    private final TrafficListener listener;
    private final Waiting waiting;

    Listening(ApiClient next, TrafficListener listener, Waiting waiting) {
        this.next = next;
        this.listener = listener;
        this.waiting = waiting;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        Instant start = waiting.now();
        int status = TrafficListener.NO_ANSWER;
        try {
            ApiResponse response = next.send(request, context);
            status = response.status();
            return response;
        } finally {
            listener.answered(request.family(), status, Duration.between(start, waiting.now()));
        }
    }
}
