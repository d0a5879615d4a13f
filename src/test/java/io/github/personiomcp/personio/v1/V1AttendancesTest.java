package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.testing.AttendancesContract;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.Shift;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class V1AttendancesTest extends AttendancesContract {

    private static final String PATH = "/v1/company/attendances";
    private static final DateRange DAY = new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    protected Attendances recorded(List<Shift> shifts) {
        List<String> elements = new ArrayList<>();
        for (Shift shift : shifts) {
            elements.add(wire(900 + elements.size(), shift));
        }
        return new V1Attendances(new CannedApi().on(PATH, V1Wire.list(elements)));
    }

    private static String wire(int id, Shift shift) {
        String end = shift.end() == null ? "null" : "\"" + TIME.format(shift.end()) + "\"";
        String project = shift.projectId() == null
                ? "null"
                : "{\"id\":%s,\"type\":\"Project\",\"attributes\":{\"name\":\"%s\",\"active\":true}}"
                        .formatted(shift.projectId(), Shift.PROJECT_NAMES.get(shift.projectId()));
        return """
                {"id":%d,"type":"AttendancePeriod","attributes":{"employee":%s,"date":"%s","start_time":"%s","end_time":%s,\
                "break":%d,"comment":"","status":"%s","project":%s,"is_holiday":false}}""".formatted(
                        id,
                        shift.employee(),
                        shift.date(),
                        TIME.format(shift.start()),
                        end,
                        shift.breakMinutes(),
                        shift.status(),
                        project);
    }

    @Test
    void breakOfV1IsAPeriodWithoutTimes() {
        List<AttendancePeriod> periods = one("\"start_time\":\"09:00\",\"end_time\":\"17:30\",\"break\":30");

        assertThat(periods).extracting(AttendancePeriod::id).containsExactly("900", "900-break");
        assertThat(periods.get(1).from()).isNull();
        assertThat(periods.get(1).to()).isNull();
        assertThat(periods.get(1).minutes()).isEqualTo(30);
        assertThat(periods.get(0).minutes()).isEqualTo(480);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00,17:00,0,480",
        "09:00,17:00:00,'\"15\"',465",
        "22:00,24:00,null,120",
        "9:00,09:10,30,0",
        "08:00,08:00,0,0"
    })
    void netMinutesAreNeverNegative(String start, String end, String pause, long minutes) {
        String times = "\"start_time\":\"%s\",\"end_time\":\"%s\",\"break\":%s".formatted(start, end, pause);

        assertThat(one(times).get(0).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"start_time\":null,\"end_time\":\"10:00\"",
                "\"start_time\":\"nine\",\"end_time\":\"10:00\"",
                "\"start_time\":\"09:00\",\"end_time\":\"later\""
            })
    void periodThatCannotBePlacedIsABadAnswer(String times) {
        assertThatThrownBy(() -> one(times)).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.BAD_ANSWER));
    }

    @Test
    void projectWithoutNameIsShownById() {
        assertThat(one("\"start_time\":\"09:00\",\"end_time\":\"10:00\",\"project\":{\"id\":5,\"attributes\":{}}")
                        .get(0)
                        .project())
                .isEqualTo("5");
        assertThat(one("\"start_time\":\"09:00\",\"end_time\":\"10:00\",\"project\":7")
                        .get(0)
                        .project())
                .isEqualTo("7");
    }

    @Test
    void requestNamesRangeAndPendingAndPeople() {
        CannedApi api = new CannedApi().on(PATH, V1Wire.list(List.of()));

        new V1Attendances(api).in(DAY, Set.of("2", "1"), call());

        ApiRequest request = api.onlyRequest();
        assertThat(CannedApi.value(request, "start_date")).isEqualTo("2026-03-02");
        assertThat(CannedApi.value(request, "end_date")).isEqualTo("2026-03-02");
        assertThat(CannedApi.value(request, "includePending")).isEqualTo("true");
        assertThat(CannedApi.values(request, "employees[]")).containsExactly("1", "2");
        assertThat(CannedApi.value(request, "offset")).isEqualTo("0");
    }

    @Test
    void goneEndpointIsSaidToBeGone() {
        CannedApi api = new CannedApi().on(PATH, request -> CannedApi.json(410, "{}"));

        assertThatThrownBy(() -> new V1Attendances(api).in(DAY, Set.of(), call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.GONE));
    }

    private static List<AttendancePeriod> one(String fields) {
        String element =
                "{\"id\":900,\"attributes\":{\"employee\":{\"id\":4711},\"date\":\"2026-03-02\",\"status\":\"confirmed\","
                        + fields + "}}";
        return new V1Attendances(new CannedApi().on(PATH, V1Wire.list(List.of(element)))).in(DAY, Set.of(), call());
    }
}
