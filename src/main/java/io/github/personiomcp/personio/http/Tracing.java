package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Keeps the trace ids of failed requests, repeated ones too, for whoever accounts for the call (API reference 3.4). */
final class Tracing implements ApiClient {

    /** Something on the way to Personio may answer in its place: nothing that could be more than an id is kept. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final ApiClient next;

    Tracing(ApiClient next) {
        this.next = next;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        ApiResponse response = next.send(request, context);
        if (response.status() >= 400 && response.holdsJsonObject()) {
            trace(response.json()).ifPresent(context.counters()::failedAs);
        }
        return response;
    }

    private static Optional<String> trace(JsonNode body) {
        return Stream.of("personio_trace_id", "trace_id")
                .map(field -> body.path(field).asString(""))
                .filter(id -> ID.matcher(id).matches())
                .findFirst();
    }
}
