package io.github.personiomcp.demo;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request as the routes see it.
 *
 * @param authorization the header of that name
 * @param beta whether the header {@code Beta: true} was sent
 * @param variables what stands at the names in braces of the route's path
 */
record Call(
        String method,
        String path,
        @Nullable String rawQuery,
        Parameters query,
        String contentType,
        @Nullable String authorization,
        boolean beta,
        String body,
        Map<String, String> variables) {

    Call withVariables(Map<String, String> found) {
        return new Call(method, path, rawQuery, query, contentType, authorization, beta, body, found);
    }

    boolean v2() {
        return path.startsWith("/v2/");
    }

    boolean form() {
        return contentType.startsWith("application/x-www-form-urlencoded");
    }

    Parameters formBody() {
        return Parameters.parse(form() ? body : null);
    }

    Map<String, @Nullable Object> jsonBody() {
        return Json.object(body);
    }

    /** The text of a path variable. */
    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** A path variable as a number; -1 where it is none. */
    long id(String name) {
        String text = variable(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
