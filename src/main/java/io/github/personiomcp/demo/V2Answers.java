package io.github.personiomcp.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The errors of v2: problem+json with a trace id (API reference 3.4), and the other shape that authentication has (2.2). */
final class V2Answers {

    private static final String ERRORS = "https://developer.personio.de/reference/errors#";

    private final Clock clock;

    V2Answers(Clock clock) {
        this.clock = clock;
    }

    Answer badParameter(String name, String detail) {
        return problem(400, "Bad Request", detail, "common.bad_request", Map.of("field", name));
    }

    /** No valid access token, and a missing right too. */
    Answer unauthorized() {
        return problem(401, "Unauthorized", "Unauthorized Request", null, Map.of());
    }

    Answer noSuchPath(String path) {
        return problem(404, "Not Found", "The requested path does not exist", "apinot_found", Map.of("path", path));
    }

    Answer notFound(String what) {
        return problem(404, "Not Found", what + " was not found", "common.not_found", Map.of());
    }

    /** Reports say in words alone why they are not delivered (API reference 5.10). */
    Answer noReport(String detail) {
        return problem(400, "Bad Request", detail, null, Map.of());
    }

    Answer conflict(String detail) {
        return problem(409, "Conflict", detail, "common.conflict", Map.of());
    }

    Answer unprocessable(String name, String detail) {
        return problem(422, "Unprocessable Entity", detail, "common.unprocessable_entity", Map.of("field", name));
    }

    Answer tooManyRequests() {
        return problem(429, "Too Many Requests", "Rate limit exceeded", null, Map.of());
    }

    Answer authError(String error, String description) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("timestamp", clock.instant().toString());
        body.put("trace_id", UUID.randomUUID().toString());
        body.put("error", error);
        body.put("error_description", description);
        body.put("error_uri", null);
        body.put("meta", Map.of());
        return Answer.problem(400, body);
    }

    private Answer problem(int status, String title, String detail, @Nullable String type, Map<String, String> meta) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("title", title);
        error.put("detail", detail);
        error.put("type", type == null ? null : ERRORS + type);
        error.put("_meta", meta);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("personio_trace_id", UUID.randomUUID().toString());
        body.put("timestamp", clock.instant().toString());
        body.put("errors", List.of(error));
        return Answer.problem(status, body);
    }
}
