package io.github.personiomcp.personio.faults;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.testing.CannedApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a healthy Personio answered to every request of an operation, each kept under what the request asks. */
final class Recording implements ApiClient {

    private final ApiClient healthy;
    private final Map<String, ApiRequest> requests = new LinkedHashMap<>();
    private final Map<String, ApiResponse> answers = new LinkedHashMap<>();

    Recording(ApiClient healthy) {
        this.healthy = healthy;
    }

    /** The same answer to the same request for ever. */
    @Override
    public synchronized ApiResponse send(ApiRequest request, CallContext context) {
        requests.putIfAbsent(key(request), request);
        return answers.computeIfAbsent(key(request), unknown -> healthy.send(request, context));
    }

    /** What was answered; to another page of a list that was read, nothing more; to anything else, 404. */
    synchronized ApiResponse answer(ApiRequest request) {
        ApiResponse known = answers.get(key(request));
        return known == null ? beyond(request) : known;
    }

    private ApiResponse beyond(ApiRequest request) {
        return requests.values().stream()
                .filter(other -> other.path().equals(request.path()) && holdsList(other))
                .findFirst()
                .map(other -> CannedApi.json(200, "{\"success\":true,\"data\":[],\"_data\":[]}"))
                .orElse(CannedApi.json(404, StatusFaults.ERROR));
    }

    /** Every different request so far, in the order in which they were first sent. */
    synchronized List<ApiRequest> requests() {
        return new ArrayList<>(requests.values());
    }

    synchronized boolean holdsList(ApiRequest request) {
        ApiResponse answer = answers.get(key(request));
        return answer != null
                && answer.holdsJsonObject()
                && (answer.json().path("data").isArray()
                        || answer.json().path("_data").isArray());
    }

    /** What a request asks, whoever sends it with whatever token. */
    static String key(ApiRequest request) {
        return request.method() + " " + request.path() + " " + request.query();
    }
}
