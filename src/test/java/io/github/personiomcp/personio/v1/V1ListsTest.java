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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class V1ListsTest {

    private static final String PATH = "/v1/list";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 400, 950})
    void recordOffsetsReadEverythingOnce(int count) {
        CannedApi api = new CannedApi().on(PATH, V1Wire.byRecord(elements(count)));

        assertThat(ids(api, Paging.RECORD_OFFSET)).isEqualTo(numbers(count));
        assertThat(api.requests()).hasSize(Math.max(1, (count + 199) / 200));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 400, 950})
    void pageNumbersReadEverythingOnceAndStartAtOne(int count) {
        CannedApi api = new CannedApi().on(PATH, V1Wire.byPage(elements(count), 200));

        assertThat(ids(api, Paging.PAGE_NUMBER)).isEqualTo(numbers(count));
        assertThat(api.requests()).hasSize(Math.max(1, (count + 199) / 200));
        assertThat(CannedApi.value(api.requests().get(0), "offset")).isEqualTo("1");
    }

    @Test
    void serverThatCountsPagesFromZeroLosesNothing() {
        List<String> all = elements(450);
        CannedApi api = new CannedApi()
                .on(PATH, request -> json(200, V1Wire.page(V1Wire.slice(all, 200 * offset(request), 200), 200, 450)));

        assertThat(ids(api, Paging.PAGE_NUMBER)).containsExactlyInAnyOrderElementsOf(numbers(450));
    }

    @Test
    void singlePageIsOneRequest() {
        CannedApi api = new CannedApi().on(PATH, V1Wire.list(elements(3)));

        assertThat(ids(api, Paging.SINGLE_PAGE)).isEqualTo(numbers(3));
        assertThat(api.requests()).hasSize(1);
    }

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
    void numbersWrittenAsTextCountToo() {
        List<String> all = elements(120);
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> json(200, """
                {"success":true,"metadata":{"total_elements":"120","total_pages":"3"},"offset":"%d","limit":"50","data":[%s]}""".formatted(
                                        offset(request), String.join(",", V1Wire.slice(all, offset(request), 50)))));

        assertThat(ids(api, Paging.RECORD_OFFSET)).isEqualTo(numbers(120));
        assertThat(api.requests()).hasSize(3);
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

    @Test
    void overlappingPagesGiveEachIdOnce() {
        List<String> all = elements(300);
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> json(
                                200,
                                "{\"success\":true,\"data\":["
                                        + String.join(",", V1Wire.slice(all, Math.max(0, offset(request) - 10), 200))
                                        + "]}"));

        assertThat(ids(api, Paging.RECORD_OFFSET)).isEqualTo(numbers(300));
    }

    @Test
    void recordShiftedOutByADeletionIsFoundByTheSecondReading() {
        List<String> left = new ArrayList<>(elements(401));
        CannedApi api = new CannedApi().on(PATH, request -> {
            ApiResponse answer = V1Wire.byRecord(List.copyOf(left)).apply(request);
            left.remove(element(7));
            return answer;
        });

        assertThat(ids(api, Paging.RECORD_OFFSET)).hasSize(400).contains("201").doesNotContain("7");
        assertThat(offsets(api)).containsExactly("0", "200", "400", "0", "200");
    }

    @Test
    void deletionIsNoticedWithoutATotalToo() {
        List<String> left = new ArrayList<>(elements(401));
        CannedApi api = new CannedApi().on(PATH, request -> {
            ApiResponse answer =
                    bare(List.copyOf(left), 200, Paging.RECORD_OFFSET).apply(request);
            left.remove(element(7));
            return answer;
        });

        assertBad(() -> ids(api, Paging.RECORD_OFFSET), "changed while it was being read");
    }

    @Test
    void totalThatGoesOnChangingIsABadAnswerThatSaysWhatToDo() {
        AtomicInteger total = new AtomicInteger(402);
        CannedApi api = new CannedApi().on(PATH, request -> {
            int now = total.decrementAndGet();
            return json(200, V1Wire.page(V1Wire.slice(elements(now), offset(request), 200), 200, now));
        });

        assertBad(() -> ids(api, Paging.RECORD_OFFSET), "changed while it was being read");
        assertBad(() -> ids(api, Paging.RECORD_OFFSET), "try again in a minute, for a shorter period");
    }

    @Test
    void listIsReadAgainWhereElementsAreMissing() {
        AtomicInteger requests = new AtomicInteger();
        CannedApi api = new CannedApi().on(PATH, request -> {
            List<String> found = elements(requests.incrementAndGet() == 1 ? 1 : 2);
            return json(200, V1Wire.page(found, 200, 2));
        });

        assertThat(ids(api, Paging.PAGE_NUMBER)).isEqualTo(numbers(2));
    }

    @Test
    void partOfAListIsABadAnswer() {
        CannedApi api = new CannedApi().on(PATH, V1Wire.page(elements(3), 200, 5));

        assertBad(() -> ids(api, Paging.PAGE_NUMBER), "announced 5 records and delivered 3");
    }

    @Test
    void endlessListIsABadAnswer() {
        AtomicInteger next = new AtomicInteger();
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> json(
                                200,
                                "{\"success\":true,\"limit\":1,\"data\":[" + element(next.incrementAndGet()) + "]}"));

        assertBad(() -> ids(api, Paging.RECORD_OFFSET), "does not end");
        assertThat(api.requests()).hasSize(V1Lists.MOST_PAGES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"success\":true}", "{\"success\":true,\"data\":{}}", "{\"success\":true,\"data\":\"x\"}"})
    void answerWithoutAListIsABadAnswer(String body) {
        assertBad(() -> ids(new CannedApi().on(PATH, body), Paging.RECORD_OFFSET), "without the list");
    }

    @Test
    void nullIsAnEmptyList() {
        assertThat(ids(new CannedApi().on(PATH, "{\"success\":true,\"data\":null}"), Paging.RECORD_OFFSET))
                .isEmpty();
    }

    @Test
    void elementsWithoutIdAreKeptOncePerContent() {
        CannedApi api = new CannedApi()
                .on(PATH, "{\"success\":true,\"data\":[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"a\"}]}");

        assertThat(read(api, Paging.SINGLE_PAGE)).hasSize(2);
    }

    private static void assertBad(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading)
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_ANSWER));
    }

    /** A server without metadata, which clamps the limit. */
    private static Function<ApiRequest, ApiResponse> bare(List<String> all, int clamp, Paging paging) {
        return request -> json(
                200,
                "{\"success\":true,\"data\":["
                        + String.join(",", V1Wire.slice(all, start(request, clamp, paging), clamp)) + "]}");
    }

    private static int start(ApiRequest request, int size, Paging paging) {
        return paging == Paging.PAGE_NUMBER ? size * (Math.max(1, offset(request)) - 1) : offset(request);
    }

    private static List<String> offsets(CannedApi api) {
        return api.requests().stream()
                .map(request -> CannedApi.value(request, "offset"))
                .toList();
    }

    private static int offset(ApiRequest request) {
        return Integer.parseInt(CannedApi.value(request, "offset"));
    }

    private static List<JsonNode> read(CannedApi api, Paging paging) {
        V1List list = new V1List(ApiRequest.get(EndpointFamily.V1_OTHER, PATH), Right.ABSENCES_READ, paging, 200);
        return new V1Lists(new V1Client(api)).all(list, call());
    }

    private static List<String> ids(CannedApi api, Paging paging) {
        return read(api, paging).stream()
                .map(Envelope::idOf)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static List<String> elements(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(V1ListsTest::element).toList();
    }

    private static String element(int id) {
        return "{\"id\":" + id + ",\"type\":\"Thing\",\"attributes\":{\"name\":\"n\"}}";
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }
}
