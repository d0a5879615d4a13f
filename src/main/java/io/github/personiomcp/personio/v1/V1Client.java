package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Sends a request to the v1 API and vouches for the success of what it returns. */
record V1Client(ApiClient client) {

    /**
     * The whole answer of a successful request.
     *
     * @throws PersonioException for every other outcome, {@code success: false} under HTTP 200 included
     */
    JsonNode send(ApiRequest request, Right right, CallContext context) {
        return answer(request, right, ApiResponse::json, context);
    }

    /**
     * The same with an empty list for {@code data}, whose elements are given away as they are read; they are worth nothing unless this
     * method returns.
     */
    JsonNode send(ApiRequest request, Right right, Consumer<JsonNode> elements, CallContext context) {
        return answer(request, right, response -> response.json("data", elements), context);
    }

    private JsonNode answer(
            ApiRequest request, Right right, Function<ApiResponse, JsonNode> reading, CallContext context) {
        ApiResponse response = client.send(request, context);
        if (!response.successful()) {
            throw V1Errors.ofStatus(response, request.effect(), right);
        }
        JsonNode answer = json(() -> reading.apply(response), request.effect());
        if (Boolean.FALSE.equals(Scalars.flag(answer.path("success")))) {
            throw V1Errors.ofCode(response, request.effect(), right);
        }
        if (!answer.has("success") && !answer.has("data")) {
            throw unreadable(
                    request.effect(),
                    new PersonioException(Kind.BAD_ANSWER, "Personio answered with neither success nor data."));
        }
        return answer;
    }

    /**
     * The file that a successful request brings.
     *
     * @throws PersonioException for every other outcome, a refusal under HTTP 200 included
     */
    FileContent file(ApiRequest request, Right right, CallContext context) {
        ApiResponse response = client.send(request, context);
        if (!response.successful()) {
            throw V1Errors.ofStatus(response, request.effect(), right);
        }
        if (response.holdsJsonObject()) {
            throw V1Errors.ofCode(response, request.effect(), right);
        }
        return response.file();
    }

    private static JsonNode json(Supplier<JsonNode> reading, Effect effect) {
        try {
            return reading.get();
        } catch (PersonioException bad) {
            throw unreadable(effect, bad);
        }
    }

    private static PersonioException unreadable(Effect effect, PersonioException bad) {
        return effect == Effect.READ
                ? bad
                : new PersonioException(
                        Kind.OUTCOME_UNKNOWN,
                        "Personio's answer to the change cannot be read; it may or may not be stored.",
                        bad);
    }
}
