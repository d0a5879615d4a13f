package io.github.personiomcp.testing;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A Personio that answers from prepared JSON and remembers what it was asked. Paths that nobody prepared are 404. */
public final class CannedApi implements ApiClient {

    private final Map<String, Function<ApiRequest, ApiResponse>> answers = new LinkedHashMap<>();
    private final List<ApiRequest> requests = new CopyOnWriteArrayList<>();

    public CannedApi on(String path, String json) {
        return on(path, request -> json(200, json));
    }

    public CannedApi on(String path, Function<ApiRequest, ApiResponse> answer) {
        answers.put(path, answer);
        return this;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        requests.add(request);
        return answers.getOrDefault(request.path(), unknown -> json(404, "{\"success\":false}"))
                .apply(request);
    }

    public List<ApiRequest> requests() {
        return List.copyOf(requests);
    }

    public ApiRequest onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, got " + requests);
        }
        return requests.get(0);
    }

    /** The requests to one path. */
    public List<ApiRequest> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** All values of a query parameter. */
    public static List<String> values(ApiRequest request, String name) {
        return request.query().stream()
                .filter(parameter -> parameter.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The only value of a query parameter. */
    public static String value(ApiRequest request, String name) {
        List<String> values = values(request, name);
        if (values.size() != 1) {
            throw new AssertionError(name + " in " + request);
        }
        return values.get(0);
    }

    public static ApiResponse json(int status, String body) {
        return answer(status, "application/json", body);
    }

    public static ApiResponse answer(int status, String contentType, String body) {
        return new ApiResponse(status, typed(contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public static ApiResponse file(String contentType, byte[] content) {
        return new ApiResponse(200, typed(contentType), content);
    }

    private static HttpHeaders typed(String contentType) {
        return HttpHeaders.of(Map.of("content-type", List.of(contentType)), (name, value) -> true);
    }

    public static CallContext call() {
        return call(TenantSchema.standard());
    }

    public static CallContext call(TenantSchema tenant) {
        return new CallContext(tenant, Effect.DELETE, Instant.MAX, CallContext.Progress.NONE);
    }
}
