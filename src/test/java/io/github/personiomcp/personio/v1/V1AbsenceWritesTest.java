package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.AbsenceWrites.Wanted;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.testing.CannedApi;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class V1AbsenceWritesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC);
    private static final AbsenceType VACATION = new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY);
    private static final AbsenceType IN_LIEU = new AbsenceType("Time off in lieu", "other", Unit.HOUR);
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private final CannedApi api = new CannedApi()
            .on("/v1/company/time-off-types", """
                    {"success":true,"metadata":{"total_elements":2,"current_page":1,"total_pages":1},"data":[
                     {"type":"TimeOffType","attributes":{"id":77,"name":"Paid vacation","category":"paid_vacation","unit":"day",
                      "id_v2":"c0ffee00-0000-4000-8000-000000000005"}},
                     {"type":"TimeOffType","attributes":{"id":78,"name":"Time off in lieu","category":"other","unit":"hour"}}]}""")
            .on("/v1/company/time-offs", "{\"success\":true,\"data\":{\"attributes\":{\"id\":321}}}")
            .on("/v1/company/absence-periods", "{\"success\":true,\"data\":[{\"attributes\":{\"id\":\"u-1\"}}]}");
    private final V1AbsenceWrites writes = new V1AbsenceWrites(api, new V1Absences(api, ZoneOffset.UTC, CLOCK));

    @Test
    void daysAreAFormThatNeverSkipsApproval() {
        AbsenceTime time = new AbsenceTime(DAY, DAY.plusDays(2), true, false, null, null);

        assertThat(writes.request(new Wanted("4711", VACATION, time, "trip & rest"), CannedApi.call()))
                .isEqualTo("321");
        ApiRequest request = api.requests("/v1/company/time-offs").get(0);
        assertThat(request.effect()).isEqualTo(Effect.CREATE);
        assertThat(form(request))
                .isEqualTo(
                        "employee_id=4711&start_date=2026-07-01&end_date=2026-07-03&half_day_start=true&half_day_end=false"
                                + "&comment=trip+%26+rest&skip_approval=false&time_off_type_id=77");
    }

    @Test
    void hoursGoToTheirOwnEndpoint() {
        AbsenceTime time = new AbsenceTime(DAY, DAY, false, false, LocalTime.of(9, 0), LocalTime.of(11, 30));

        assertThat(writes.request(new Wanted("4711", IN_LIEU, time, null), CannedApi.call()))
                .isEqualTo("u-1");
        assertThat(form(api.requests("/v1/company/absence-periods").get(0)))
                .isEqualTo(
                        "employee_id=4711&start_date=2026-07-01&end_date=2026-07-01&start_time=09%3A00&end_time=11%3A30"
                                + "&skip_approval=false&time_off_type_id=78");
    }

    @Test
    void refusalUnderASuccessfulStatusIsARefusal() {
        api.on(
                "/v1/company/time-offs",
                request -> json(200, "{\"success\":false,\"error\":{\"code\":400,\"message\":\"Nein\"}}"));

        assertThatThrownBy(() -> writes.request(
                        new Wanted("4711", VACATION, new AbsenceTime(DAY, DAY, false, false, null, null), null),
                        CannedApi.call()))
                .hasMessageContaining("Nein")
                .hasMessageContaining("may overlap");
    }

    @Test
    void openEndsAndChangesAreRefusedWithoutAsking() {
        AbsenceTime open = new AbsenceTime(DAY, null, false, false, null, null);

        assertThatThrownBy(() -> writes.request(new Wanted("4711", VACATION, open, null), CannedApi.call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'to' is needed");
        assertThatThrownBy(() -> writes.update("321", open, null, CannedApi.call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("cannot be changed over Personio's v1 API");
        assertThat(api.requests()).isEmpty();
    }

    private static String form(ApiRequest request) {
        return Objects.requireNonNull(request.body()).content();
    }
}
