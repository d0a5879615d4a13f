package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.CannedApi;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tools.jackson.databind.JsonNode;

/** Lists of numbered things, read from a prepared Personio. */
final class ListReading {

    static final String PATH = "/v1/list";

    private ListReading() {}

    static void assertBad(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading)
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_ANSWER));
    }

    /** A server without metadata, which clamps the limit. */
    static Function<ApiRequest, ApiResponse> bare(List<String> all, int clamp, Paging paging) {
        return request -> json(
                200,
                "{\"success\":true,\"data\":["
                        + String.join(",", V1Wire.slice(all, start(request, clamp, paging), clamp)) + "]}");
    }

    static int start(ApiRequest request, int size, Paging paging) {
        return paging == Paging.PAGE_NUMBER ? size * (Math.max(1, offset(request)) - 1) : offset(request);
    }

    static List<String> offsets(CannedApi api) {
        return api.requests().stream()
                .map(request -> CannedApi.value(request, "offset"))
                .toList();
    }

    static int offset(ApiRequest request) {
        return Integer.parseInt(CannedApi.value(request, "offset"));
    }

    static List<JsonNode> read(CannedApi api, Paging paging) {
        V1List list = new V1List(ApiRequest.get(EndpointFamily.V1_OTHER, PATH), Right.ABSENCES_READ, paging, 200);
        return new V1Lists(new V1Client(api)).all(list, call());
    }

    static List<String> ids(CannedApi api, Paging paging) {
        return read(api, paging).stream()
                .map(Envelope::idOf)
                .map(Objects::requireNonNull)
                .toList();
    }

    static List<String> elements(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(ListReading::element).toList();
    }

    static String element(int id) {
        return "{\"id\":" + id + ",\"type\":\"Thing\",\"attributes\":{\"name\":\"n\"}}";
    }

    static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }
}
