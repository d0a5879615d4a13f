package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.personio.v1.ListReading.PATH;
import static io.github.personiomcp.personio.v1.ListReading.assertBad;
import static io.github.personiomcp.personio.v1.ListReading.bare;
import static io.github.personiomcp.personio.v1.ListReading.elements;
import static io.github.personiomcp.personio.v1.ListReading.ids;
import static io.github.personiomcp.personio.v1.ListReading.numbers;
import static io.github.personiomcp.personio.v1.ListReading.offset;
import static io.github.personiomcp.personio.v1.ListReading.offsets;
import static io.github.personiomcp.personio.v1.ListReading.start;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.CannedApi;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a list, and what does not, where the metadata are missing, incomplete or wrong. */
final class V1ListEndTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 49})
    void withoutMetadataAPageThatBringsNothingNewIsTheLast(int count) {
        CannedApi api = new CannedApi().on(PATH, bare(elements(count), 200, Paging.RECORD_OFFSET));

        assertThat(ids(api, Paging.RECORD_OFFSET)).isEqualTo(numbers(count));
        assertThat(offsets(api)).isEqualTo(count == 0 ? List.of("0") : List.of("0", String.valueOf(count)));
    }

    @ParameterizedTest
    @EnumSource(value = Paging.class, names = "SINGLE_PAGE", mode = EnumSource.Mode.EXCLUDE)
    void shortPageIsNoEndBecauseServersClampTheLimitInSilence(Paging paging) {
        for (int count : List.of(50, 100, 120)) {
            CannedApi api = new CannedApi().on(PATH, bare(elements(count), 50, paging));

            assertThat(ids(api, paging)).isEqualTo(numbers(count));
        }
    }

    @Test
    void withoutMetadataPageZeroIsAskedForToo() {
        Function<ApiRequest, ApiResponse> fromOne = bare(elements(3), 200, Paging.PAGE_NUMBER);
        CannedApi fromZero = new CannedApi()
                .on(
                        PATH,
                        request -> fromOne.apply(
                                ApiRequest.get(EndpointFamily.V1_OTHER, PATH).with("offset", offset(request) + 1)));
        CannedApi withoutZero = new CannedApi()
                .on(PATH, request -> offset(request) == 0 ? json(400, "{\"success\":false}") : fromOne.apply(request));

        assertThat(ids(fromZero, Paging.PAGE_NUMBER)).isEqualTo(numbers(3));
        assertThat(offsets(fromZero)).containsExactly("1", "0");
        assertThat(ids(withoutZero, Paging.PAGE_NUMBER)).isEqualTo(numbers(3));
        assertThat(offsets(withoutZero)).containsExactly("1", "2", "0");
    }

    @Test
    void emptyPageOneOfAServerThatCountsFromZeroIsNoEmptyList() {
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> offset(request) == 0
                                ? json(200, V1Wire.list(elements(3)))
                                : json(
                                        200,
                                        "{\"success\":true,\"metadata\":{\"total_elements\":0,\"total_pages\":1},\"data\":[]}"));

        assertThat(ids(api, Paging.PAGE_NUMBER)).isEqualTo(numbers(3));
    }

    @Test
    void failureOfPageZeroIsAFailure() {
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request ->
                                offset(request) == 0 ? json(503, "{}") : json(200, "{\"success\":true,\"data\":[]}"));

        assertThatThrownBy(() -> ids(api, Paging.PAGE_NUMBER)).isInstanceOf(PersonioException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Paging.class, names = "SINGLE_PAGE", mode = EnumSource.Mode.EXCLUDE)
    void totalOfThePageDoesNotEndAListOfWhichMorePagesAreAnnounced(Paging paging) {
        CannedApi api = new CannedApi().on(PATH, request -> {
            List<String> page = V1Wire.slice(elements(120), start(request, 50, paging), 50);
            return json(
                    200,
                    "{\"success\":true,\"metadata\":{\"total_elements\":" + page.size()
                            + ",\"total_pages\":3},\"data\":[" + String.join(",", page) + "]}");
        });

        assertThat(ids(api, paging)).isEqualTo(numbers(120));
    }

    @Test
    void numberOfPagesThatIsTooLowDoesNotEndAListBeforeItsTotal() {
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> json(
                                200,
                                "{\"success\":true,\"metadata\":{\"total_elements\":120,\"total_pages\":1},\"data\":["
                                        + String.join(",", V1Wire.slice(elements(120), offset(request), 50)) + "]}"));

        assertThat(ids(api, Paging.RECORD_OFFSET)).isEqualTo(numbers(120));
        assertThat(api.requests()).hasSize(3);
    }

    @Test
    void fewerPagesThanAnnouncedAreABadAnswer() {
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> json(
                                200,
                                "{\"success\":true,\"metadata\":{\"total_pages\":3},\"data\":["
                                        + String.join(",", V1Wire.slice(elements(60), offset(request), 50)) + "]}"));

        assertBad(() -> ids(api, Paging.RECORD_OFFSET), "announced more pages");
        assertThat(offsets(api)).containsExactly("0", "50", "60", "0", "50", "60");
    }

    @Test
    void announcedNumberOfPagesCountsWhereTheTotalIsMissing() {
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> json(
                                200,
                                "{\"success\":true,\"metadata\":{\"total_pages\":2},\"data\":["
                                        + String.join(",", V1Wire.slice(elements(400), offset(request), 200)) + "]}"));

        assertThat(ids(api, Paging.RECORD_OFFSET)).isEqualTo(numbers(400));
    }
}
