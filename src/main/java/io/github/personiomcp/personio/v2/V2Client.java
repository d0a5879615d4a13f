package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sends requests to the v2 API, vouches for their success, and reads lists to their end (API reference 3.3, 3.4). */
record V2Client(ApiClient client) {

    static final String ACCEPT = "application/json, application/problem+json";

    private static final int MOST_PAGES = 1_000;

    /**
     * The answer of a successful request.
     *
     * @param right what the credential must be allowed, for the message of a refusal
     * @throws PersonioException for every other outcome
     */
    JsonNode send(ApiRequest request, String right, CallContext context) {
        ApiResponse response = acknowledged(request, right, context);
        try {
            return response.json();
        } catch (PersonioException unreadable) {
            if (request.effect() == Effect.READ) {
                throw unreadable;
            }
            throw new PersonioException(
                    Kind.OUTCOME_UNKNOWN,
                    "Personio's answer to the change cannot be read; it may or may not be stored.",
                    unreadable);
        }
    }

    /** Sends a request whose answer may be empty; every outcome but success is thrown. */
    ApiResponse acknowledged(ApiRequest request, String right, CallContext context) {
        ApiResponse response = client.send(request.withHeader("Accept", ACCEPT), context);
        if (!response.successful()) {
            throw V2Errors.of(response, request.effect(), right);
        }
        return response;
    }

    /**
     * Every element of a list, each id once.
     *
     * @param request the first page, with filters and limit; the following ones repeat it with a cursor
     */
    List<JsonNode> all(ApiRequest request, String right, CallContext context) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        Set<String> cursors = new HashSet<>();
        ApiRequest next = request;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = send(next, right, context);
            data(answer).forEach(element -> elements.put(identity(element), element));
            String cursor = Cursor.behind(answer);
            if (cursor == null) {
                return List.copyOf(elements.values());
            }
            if (!cursors.add(cursor)) {
                throw bad("Personio's list leads in a circle: a cursor came twice.");
            }
            next = request.with("cursor", cursor);
        }
        throw bad("Personio's list does not end after " + MOST_PAGES + " pages.");
    }

    private static Iterable<JsonNode> data(JsonNode answer) {
        JsonNode data = answer.path("_data");
        if (!data.isArray() && !data.isNull()) {
            throw bad("Personio answered without the list that was asked for.");
        }
        return data.values();
    }

    private static String identity(JsonNode element) {
        String id = V2Errors.text(element, "id");
        return id.isEmpty() ? element.toString() : id;
    }

    private static PersonioException bad(String message) {
        return new PersonioException(Kind.BAD_ANSWER, message);
    }
}
