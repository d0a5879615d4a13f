package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.Tenants;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of {@code updated_since} (API reference 4.1). */
final class V1ChangesTest {

    private static final String PATH = "/v1/company/employees";
    private static final Instant SINCE = Instant.parse("2026-11-21T09:00:00.900Z");

    private final CannedApi api = new CannedApi();
    private final V1Employees employees = new V1Employees(api);

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-11-21T08:00:00",
        "Europe/Berlin, 2026-11-21T08:00:00",
        "America/New_York, 2026-11-21T03:00:00",
        "Asia/Tokyo, 2026-11-21T08:00:00"
    })
    void theMomentIsEarlyEnoughInUtcAndInTheCompanysZone(ZoneId zone, String asked) {
        api.on(PATH, V1Wire.byRecord(List.of()));
        new V1Employees(api, zone).changedSince(SINCE, call());
        assertThat(CannedApi.value(api.onlyRequest(), "updated_since")).isEqualTo(asked);
    }

    @Test
    void onlyChangesOfVisibleAttributesAreAskedFor() {
        TenantSchema narrow = Tenants.reading("position");
        api.on(PATH, V1Wire.byRecord(List.of()));
        employees.changedSince(SINCE, call(narrow));
        assertThat(CannedApi.values(api.onlyRequest(), "attributes[]"))
                .containsExactly("id", "first_name", "last_name", "position");
    }

    @Test
    void changesAreAlwaysPaged() {
        api.on(
                PATH,
                V1Wire.byRecord(
                        IntStream.rangeClosed(1, 250).mapToObj(V1Wire::employee).toList()));

        assertThat(employees.changedSince(SINCE, call()).orElseThrow().employees())
                .extracting(Employee::id)
                .hasSize(250)
                .doesNotHaveDuplicates();
        assertThat(api.requests()).hasSize(3).allMatch(request -> CannedApi.value(request, "limit")
                .equals("100"));
    }

    @Test
    void fewerChangesThanAnnouncedAreNoAnswer() {
        api.on(PATH, request -> json(200, V1Wire.page(List.of(V1Wire.employee(1)), 100, 70)));
        assertThatThrownBy(() -> employees.changedSince(SINCE, call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_ANSWER));
    }
}
