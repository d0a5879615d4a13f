package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The only thing that is taken from a link to the next page. Host and path of such links are never followed: they can
 * be relative, name other paths, or lead elsewhere (API reference 3.3).
 */
final class Cursor {

    private static final String PARAMETER = "cursor=";

    private Cursor() {}

    /** The cursor of the page behind {@code answer}; null where this is the last one. */
    static @Nullable String behind(JsonNode answer) {
        JsonNode next = answer.path("_meta").path("links").path("next");
        String link = (next.isObject() ? next.path("href") : next).asString("");
        if (link.isBlank()) {
            return null;
        }
        return Stream.of(query(link).split("&"))
                .filter(parameter -> parameter.startsWith(PARAMETER) && parameter.length() > PARAMETER.length())
                .map(parameter -> decoded(parameter.substring(PARAMETER.length())))
                .findFirst()
                .orElseThrow(() -> unusable(null));
    }

    private static String query(String link) {
        String withoutFragment = link.split("#", 2)[0];
        return withoutFragment.substring(withoutFragment.indexOf('?') + 1);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    private static PersonioException unusable(@Nullable Throwable cause) {
        return new PersonioException(
                Kind.BAD_ANSWER, "Personio announces a next page, but its link holds no usable cursor.", cause);
    }
}
