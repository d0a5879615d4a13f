package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Sends requests to the v2 API, vouches for their success, and reads lists to their end (API reference 3.3, 3.4). */
record V2Client(ApiClient client) {

    static final String ACCEPT = "application/json, application/problem+json";

    /**
     * The answer of a successful request.
     *
     * @param right what the credential must be allowed, for the message of a refusal
     * @throws PersonioException for every other outcome
     */
    JsonNode send(ApiRequest request, String right, CallContext context) {
        return send(request, right, Map.of(), context);
    }

    /** @param refusals as in {@link #acknowledged(ApiRequest, String, Map, CallContext)} */
    JsonNode send(ApiRequest request, String right, Map<Integer, Message> refusals, CallContext context) {
        return json(acknowledged(request, right, refusals, context), request.effect());
    }

    private static JsonNode json(ApiResponse response, Effect effect) {
        try {
            return response.json();
        } catch (PersonioException unreadable) {
            if (effect == Effect.READ) {
                throw unreadable;
            }
            throw new PersonioException(
                    Kind.OUTCOME_UNKNOWN,
                    "Personio's answer to the change cannot be read; it may or may not be stored.",
                    unreadable);
        }
    }

    /**
     * Sends a request whose answer may be empty; every outcome but success is thrown. A page of something on the way acknowledges
     * nothing.
     */
    ApiResponse acknowledged(ApiRequest request, String right, CallContext context) {
        return acknowledged(request, right, Map.of(), context);
    }

    /** @param refusals what a status by which Personio refuses values means for this request, as a sentence */
    ApiResponse acknowledged(ApiRequest request, String right, Map<Integer, Message> refusals, CallContext context) {
        ApiResponse response = client.send(request.withHeader("Accept", ACCEPT), context);
        if (!response.successful()) {
            throw V2Errors.of(response, request.effect(), right, refusals);
        }
        if (request.effect() != Effect.READ && response.body().length > 0) {
            json(response, request.effect());
        }
        return response;
    }

    /** The file that a successful request brings; every other outcome is thrown. */
    FileContent file(ApiRequest request, String right, CallContext context) {
        ApiResponse response = client.send(request.withHeader("Accept", "*/*"), context);
        if (!response.successful()) {
            throw V2Errors.of(response, request.effect(), right);
        }
        return response.file();
    }

    /**
     * Every element of a list, each id once.
     *
     * @param request the first page, with filters and limit; the following ones repeat it with a cursor
     */
    List<JsonNode> all(ApiRequest request, String right, CallContext context) {
        return all(request, request, right, context);
    }

    /**
     * Every element of a list, each id once.
     *
     * @param first the first page
     * @param following what the other pages repeat with a cursor; some endpoints want the cursor alone (API reference 3.3)
     */
    List<JsonNode> all(ApiRequest first, ApiRequest following, String right, CallContext context) {
        Chain<JsonNode> chain = Chain.unread();
        while (!chain.complete()) {
            ApiRequest request = chain.next() == null ? first : following;
            chain = onePageMore(chain, Function.identity(), request, right, context);
        }
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        chain.elements().forEach(element -> elements.put(identity(element), element));
        return List.copyOf(elements.values());
    }

    /** {@code chain}, which is what has been read of {@code request} so far, and its next page. */
    <T> Chain<T> onePageMore(
            Chain<T> chain, Function<JsonNode, T> element, ApiRequest request, String right, CallContext context) {
        String cursor = chain.next();
        JsonNode answer = cursor == null
                ? send(request, right, context)
                : nextPage(() -> send(request.with("cursor", cursor), right, context));
        List<T> page = data(answer).map(element).toList();
        return chain.with(page, Cursor.behind(answer));
    }

    /** Where the first page was given, a refusal of the next one concerns its cursor, which is not the caller's. */
    static JsonNode nextPage(Supplier<JsonNode> page) {
        try {
            return page.get();
        } catch (PersonioException e) {
            throw switch (e.kind()) {
                case REJECTED, NOT_FOUND, GONE ->
                    new PersonioException(
                            Kind.BAD_ANSWER,
                            "Personio lost its place in the list; try again in a minute, for less at once if it happens again.",
                            e);
                default -> e;
            };
        }
    }

    private static Stream<JsonNode> data(JsonNode answer) {
        return requireList(answer).path("_data").valueStream();
    }

    /** {@code answer}, which holds a list. */
    static JsonNode requireList(JsonNode answer) {
        JsonNode data = answer.path("_data");
        if (!data.isArray() && !data.isNull()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio answered without the list that was asked for.");
        }
        return answer;
    }

    private static String identity(JsonNode element) {
        String id = V2Errors.text(element, "id");
        return id.isEmpty() ? element.toString() : id;
    }
}
