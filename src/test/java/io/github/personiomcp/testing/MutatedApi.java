package io.github.personiomcp.testing;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A Personio whose answers are spoiled. What it would have answered is asked for once. */
public final class MutatedApi implements ApiClient {

    private final ApiClient sound;
    private final Map<String, ApiResponse> answers = new ConcurrentHashMap<>();
    private volatile Mutation mutation;

    public MutatedApi(ApiClient sound) {
        this.sound = sound;
    }

    /** Spoils every answer in this way from now on. */
    public void spoil(Mutation how) {
        mutation = how;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        ApiResponse answer =
                answers.computeIfAbsent(request.path() + request.query(), asked -> sound.send(request, context));
        Mutation how = mutation;
        return how == null || !answer.holdsJsonObject() ? answer : spoiled(answer, how);
    }

    private static ApiResponse spoiled(ApiResponse answer, Mutation how) {
        String body = how.of(new String(answer.body(), StandardCharsets.UTF_8));
        return new ApiResponse(answer.status(), answer.headers(), body.getBytes(StandardCharsets.UTF_8));
    }
}
