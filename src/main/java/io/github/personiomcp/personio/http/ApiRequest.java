package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request, without host and without credential. Its path may hold ids that Personio told: one that would lead elsewhere is a
 * {@link PersonioException} of kind BAD_ANSWER.
 *
 * @param effect what it does to the tenant; decides whether it may be sent and whether it may be repeated
 * @param family which permit bucket it draws from
 * @param path below the base URL, such as {@code /v1/company/employees}; percent-encoded where needed
 * @param query in order; names may repeat; not yet encoded
 * @param headers beyond those that every request carries
 */
public record ApiRequest(
        Effect effect,
        EndpointFamily family,
        String method,
        String path,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        @Nullable Body body) {

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~%/-]{1,2000}");
    private static final Pattern ELSEWHERE = Pattern.compile("/\\.{0,2}(/|$)|%(?![0-9A-Fa-f]{2})");

    public ApiRequest {
        if (!PATH.matcher(path).matches() || ELSEWHERE.matcher(path).find()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio told an id that no request can hold");
        }
        query = List.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A body as it goes over the wire, equal by content; whoever hands in bytes leaves them alone from then on. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Body(String contentType, byte[] bytes) {

        public Body(String contentType, String text) {
            this(contentType, text.getBytes(StandardCharsets.UTF_8));
        }

        /** The content as text. */
        public String content() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Body body
                    && contentType.equals(body.contentType)
                    && Arrays.equals(bytes, body.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * contentType.hashCode() + Arrays.hashCode(bytes);
        }

        /** Without the content, which may hold a secret or personal data. */
        @Override
        public String toString() {
            return contentType + " (" + bytes.length + " bytes)";
        }
    }

    public static ApiRequest get(EndpointFamily family, String path) {
        return new ApiRequest(Effect.READ, family, "GET", path, List.of(), Map.of(), null);
    }

    public static ApiRequest write(Effect effect, EndpointFamily family, String method, String path, Body body) {
        return new ApiRequest(effect, family, method, path, List.of(), Map.of(), body);
    }

    /** A deletion, which has no body. */
    public static ApiRequest delete(EndpointFamily family, String path) {
        return new ApiRequest(Effect.DELETE, family, "DELETE", path, List.of(), Map.of(), null);
    }

    /** This request with one more query parameter. */
    public ApiRequest with(String name, Object value) {
        List<Map.Entry<String, String>> longer = new ArrayList<>(query);
        longer.add(Map.entry(name, value.toString()));
        return new ApiRequest(effect, family, method, path, longer, headers, body);
    }

    public ApiRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiRequest(effect, family, method, path, query, more, body);
    }
}
