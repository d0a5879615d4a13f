package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Answers what a test wrote down, in that order; then always 200. Remembers what it was asked. */
final class ScriptedApi implements ApiClient {

    private final Deque<Function<ApiRequest, ApiResponse>> script = new ArrayDeque<>();
    private final List<ApiRequest> received = new ArrayList<>();

    ScriptedApi then(int status, String... headers) {
        return then(request -> Calls.answer(status, headers));
    }

    ScriptedApi thenFail(RuntimeException failure) {
        return then(request -> {
            throw failure;
        });
    }

    synchronized ScriptedApi then(Function<ApiRequest, ApiResponse> answer) {
        script.add(answer);
        return this;
    }

    synchronized List<ApiRequest> received() {
        return List.copyOf(received);
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        return next(request).apply(request);
    }

    private synchronized Function<ApiRequest, ApiResponse> next(ApiRequest request) {
        received.add(request);
        return script.isEmpty() ? asked -> Calls.answer(200) : script.remove();
    }
}
