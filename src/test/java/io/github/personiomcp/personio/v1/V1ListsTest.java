package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.personio.v1.ListReading.PATH;
import static io.github.personiomcp.personio.v1.ListReading.assertBad;
import static io.github.personiomcp.personio.v1.ListReading.bare;
import static io.github.personiomcp.personio.v1.ListReading.element;
import static io.github.personiomcp.personio.v1.ListReading.elements;
import static io.github.personiomcp.personio.v1.ListReading.ids;
import static io.github.personiomcp.personio.v1.ListReading.numbers;
import static io.github.personiomcp.personio.v1.ListReading.offset;
import static io.github.personiomcp.personio.v1.ListReading.offsets;
import static io.github.personiomcp.personio.v1.ListReading.read;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.testing.CannedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class V1ListsTest {

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
}
