package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The envelopes of v1 (API reference 3.2, 3.4). */
final class V1Answers {

    private V1Answers() {}

    static Answer ok(Object data) {
        return Answer.json(200, Map.of("success", true, "data", data));
    }

    /** A page with its metadata. */
    static Answer list(Page page, List<?> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("metadata", page.metadata());
        body.put("offset", page.offset());
        body.put("limit", page.limit());
        body.put("data", data);
        return Answer.json(200, body);
    }

    /** The same list without its metadata. */
    static Answer withoutMetadata(Answer list) {
        Map<String, @Nullable Object> body = Json.object(new String(list.body(), UTF_8));
        body.remove("metadata");
        return Answer.json(list.status(), body);
    }

    /** The same list with metadata that speak of one page and leave the total as it is. */
    static Answer withOnePageOnly(Answer list) {
        Map<String, @Nullable Object> body = Json.object(new String(list.body(), UTF_8));
        Map<Object, @Nullable Object> metadata = new LinkedHashMap<>();
        if (body.get("metadata") instanceof Map<?, ?> right) {
            metadata.putAll(right);
        }
        metadata.put("total_pages", 1);
        body.put("metadata", metadata);
        return Answer.json(list.status(), body);
    }

    static Answer error(int status, int code, String message) {
        return Answer.json(status, Map.of("success", false, "error", Map.of("code", code, "message", message)));
    }

    /** A refused value: 422, named in {@code error_data}. */
    static Answer invalid(String message, String field, String text) {
        return Answer.json(
                422,
                Map.of(
                        "success",
                        false,
                        "error",
                        Map.of("code", 422, "message", message, "error_data", Map.of(field, List.of(text)))));
    }

    /** An unknown id; the text follows the tenant's language. */
    static Answer unknown() {
        return error(404, 0, "Es ist ein Problem aufgetreten");
    }

    static Answer noSuchPath() {
        return error(404, 404, "Not found");
    }

    static Answer notAuthorized() {
        return error(401, 401, "Authorization is not provided");
    }

    static Answer invalidToken() {
        return error(403, 403, "Provided authorization is not valid");
    }

    static Answer missingRight() {
        return error(403, 0, "personio.core.api.exceptions.api.forbidden.http.exception");
    }

    static Answer tooManyRequests() {
        return error(429, 429, "Too Many Attempts.");
    }

    static Answer successFalse() {
        return error(200, 0, "Es ist ein Fehler aufgetreten. Bitte versuchen Sie es später erneut.");
    }
}
