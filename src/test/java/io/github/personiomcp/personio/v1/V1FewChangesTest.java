package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Employees.Changes;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.CannedApi;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who changed, told in a number of requests that is not exceeded. */
final class V1FewChangesTest {

    private static final String PATH = "/v1/company/employees";
    private static final Instant SINCE = Instant.parse("2026-11-21T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "100, 1, 1", "101, 2, 2", "200, 2, 2", "150, 3, 2", "300, 3, 3"})
    void asManyAsTheRequestsCanTellAreTold(int people, int most, int requests) {
        CannedApi api = new CannedApi().on(PATH, V1Wire.byRecord(people(people)));

        assertThat(changed(api, most).orElseThrow().employees()).hasSize(people);
        assertThat(api.requests()).hasSize(requests).allSatisfy(request -> assertThat(
                        CannedApi.value(request, "updated_since"))
                .isEqualTo("2026-11-21T08:00:00"));
    }

    @ParameterizedTest
    @CsvSource({"101, 1", "201, 2", "1000, 2"})
    void whereMoreAreAnnouncedTheFirstRequestIsTheOnlyOne(int people, int most) {
        CannedApi api = new CannedApi().on(PATH, V1Wire.byRecord(people(people)));

        assertThat(changed(api, most)).isEmpty();
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void whereNothingIsAnnouncedNobodyIsLeftOutUnnoticed() {
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> CannedApi.json(
                                200, "{\"success\":true,\"data\":[" + String.join(",", people(100)) + "]}"));

        assertThat(changed(api, 2)).isEmpty();
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void somebodyWithoutAnIdMakesTheListABadAnswer() {
        CannedApi api = new CannedApi().on(PATH, V1Wire.list(List.of(V1Wire.employee(1), "{\"attributes\":{}}")));

        assertThatThrownBy(() -> changed(api, 2)).isInstanceOf(PersonioException.class);
    }

    private static Optional<Changes> changed(CannedApi api, int most) {
        return new V1Employees(api).changedSince(SINCE, most, call());
    }

    private static List<String> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(V1Wire::employee).toList();
    }
}
