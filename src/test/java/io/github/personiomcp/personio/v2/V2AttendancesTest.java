package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.AttendancesContract;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.Shift;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class V2AttendancesTest extends AttendancesContract {

    private static final String PATH = "/v2/attendance-periods";
    private static final Clock CLOCK = new SettableClock();
    private static final DateRange DAY = new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));
    private static final String PROJECTS =
            "{\"_data\":[{\"id\":\"5\",\"name\":\"Migration\"},{\"id\":\"6\",\"name\":\"Audit\"},{\"id\":\"7\",\"name\":\"\"}],\"_meta\":{}}";

    @Override
    protected Attendances recorded(List<Shift> shifts) {
        List<String> periods = new ArrayList<>();
        for (Shift shift : shifts) {
            addTo(periods, shift);
        }
        return new V2Attendances(api(periods), CLOCK);
    }

    /** As Personio stores it: a break splits the work around it. */
    private static void addTo(List<String> periods, Shift shift) {
        LocalDateTime pause = shift.breakStart();
        if (pause == null) {
            periods.add(wire(periods.size(), "WORK", shift, shift.start(), shift.end()));
            return;
        }
        LocalDateTime resumed = pause.plusMinutes(shift.breakMinutes());
        periods.add(wire(periods.size(), "WORK", shift, shift.start(), pause));
        periods.add(wire(periods.size(), "BREAK", shift, pause, resumed));
        periods.add(wire(periods.size(), "WORK", shift, resumed, shift.end()));
    }

    private static String wire(int id, String type, Shift shift, LocalDateTime start, @Nullable LocalDateTime end) {
        String project =
                shift.projectId() == null || type.equals("BREAK") ? "null" : "{\"id\":\"" + shift.projectId() + "\"}";
        return """
                {"id":"6f1c7a52-0000-4000-8000-%012d","type":"%s","person":{"id":"%s"},"approval":{"status":"%s"},\
                "start":{"date_time":"%s:00"},"end":%s,"attribution_date":"%s","comment":null,"project":%s}""".formatted(
                        id,
                        type,
                        shift.employee(),
                        shift.status().toUpperCase(Locale.ROOT),
                        start,
                        end == null ? "null" : "{\"date_time\":\"" + end + ":00\"}",
                        shift.date(),
                        project);
    }

    private static CannedApi api(List<String> periods) {
        return new CannedApi()
                .on(PATH, "{\"_data\":[" + String.join(",", periods) + "],\"_meta\":{\"links\":{}}}")
                .on("/v2/projects", PROJECTS);
    }

    @Test
    void breakWithinAPeriodOfWorkIsTakenOffIt() {
        List<AttendancePeriod> periods = read(
                period("w", "WORK", "09:00", "17:30", ""),
                period("b", "BREAK", "12:00", "12:30", ""),
                period("overlapping", "BREAK", "12:15", "12:45", ""),
                period("within", "BREAK", "12:20", "12:25", ""),
                period("reaching out", "BREAK", "17:00", "18:00", ""));

        assertThat(minutes(periods, "w")).isEqualTo(510 - 45 - 30);
        assertThat(minutes(periods, "b")).isEqualTo(30);
    }

    @Test
    void breaksOfOthersAndRunningAndRejectedOnesTakeNothing() {
        List<AttendancePeriod> periods = read(
                period("w", "WORK", "09:00", "17:00", ""),
                period("other", "BREAK", "12:00", "12:30", "").replace("4711", "4712"),
                period("running", "BREAK", "13:00", null, ""),
                period("rejected", "BREAK", "14:00", "15:00", "").replace("CONFIRMED", "REJECTED"));

        assertThat(minutes(periods, "w")).isEqualTo(480);
        assertThat(minutes(periods, "running")).isZero();
    }

    @Test
    void withoutAttributionDateTheStartDecides() {
        assertThat(read(period("w", "WORK", "09:00", "10:00", "")
                        .replace("\"attribution_date\":\"2026-03-02\"", "\"attribution_date\":null")))
                .extracting(AttendancePeriod::date)
                .containsExactly(LocalDate.of(2026, 3, 2));
        assertThat(read(period("w", "WORK", "09:00", "10:00", "")
                        .replace("\"attribution_date\":\"2026-03-02\"", "\"attribution_date\":\"2026-03-xx\"")))
                .hasSize(1);
    }

    @Test
    void zoneThatShouldNotBeThereIsIgnored() {
        assertThat(read(period("w", "WORK", "09:00", "10:00", "").replace(":00\"", ":00Z\""))
                        .get(0)
                        .minutes())
                .isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"person\":{\"id\":\"2\"},\"type\":\"WORK\"}",
                "{\"id\":\"1\",\"person\":{\"id\":\"2\"},\"start\":{\"date_time\":\"soon\"}}",
                "{\"id\":\"1\",\"start\":{\"date_time\":\"2026-03-02T09:00:00\"}}",
                "{\"person\":{\"id\":\"2\"},\"start\":{\"date_time\":\"2026-03-02T09:00:00\"}}"
            })
    void periodThatCannotBePlacedIsABadAnswer(String period) {
        assertThatThrownBy(() -> read(period)).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.BAD_ANSWER));
    }

    @Test
    void requestFiltersByAttributionDate() {
        CannedApi api = api(List.of());

        new V2Attendances(api, CLOCK).in(DAY, Set.of("2", "1"), call());

        ApiRequest request = api.onlyRequest();
        assertThat(request.family()).isEqualTo(EndpointFamily.V2_ATTENDANCES);
        assertThat(CannedApi.value(request, "attribution_date.gte")).isEqualTo("2026-03-02");
        assertThat(CannedApi.value(request, "attribution_date.lte")).isEqualTo("2026-03-02");
        assertThat(CannedApi.value(request, "limit")).isEqualTo("100");
        assertThat(CannedApi.value(request, "person.id")).isEqualTo("1,2");
        assertThat(request.headers()).containsEntry("Accept", "application/json, application/problem+json");
    }

    @Test
    void peopleAreNamedInChunksOfFifty() {
        CannedApi api = api(List.of());

        new V2Attendances(api, CLOCK).in(DAY, ids(120), call());

        assertThat(api.requests())
                .extracting(request -> CannedApi.value(request, "person.id").split(",").length)
                .containsExactlyInAnyOrder(50, 50, 20);
    }

    @Test
    void beyondTwoHundredPeopleEverybodyIsFetched() {
        CannedApi api = api(List.of());

        new V2Attendances(api, CLOCK).in(DAY, ids(201), call());

        assertThat(CannedApi.values(api.onlyRequest(), "person.id")).isEmpty();
    }

    @Test
    void projectNamesAreKeptForTenMinutes() {
        SettableClock clock = new SettableClock("2026-03-02T12:00:00Z");
        CannedApi api = api(List.of(period("w", "WORK", "09:00", "10:00", "5")));
        V2Attendances attendances = new V2Attendances(api, clock);

        attendances.in(DAY, Set.of(), call());
        clock.advance(Duration.ofMinutes(10));
        attendances.in(DAY, Set.of(), call());
        assertThat(api.requests("/v2/projects")).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        attendances.in(DAY, Set.of(), call());
        assertThat(api.requests("/v2/projects")).hasSize(2);
    }

    @Test
    void projectsAreNotAskedForWhereNobodyWorkedOnOne() {
        CannedApi api = api(List.of(period("w", "WORK", "09:00", "10:00", "")));

        new V2Attendances(api, CLOCK).in(DAY, Set.of(), call());

        assertThat(api.requests("/v2/projects")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 429, 500})
    void projectIsShownByIdWhereNamesAreRefused(int status) {
        CannedApi api = api(List.of(period("w", "WORK", "09:00", "10:00", "5")))
                .on("/v2/projects", request -> json(status, "{}"));

        assertThat(new V2Attendances(api, CLOCK).in(DAY, Set.of(), call()))
                .extracting(AttendancePeriod::project)
                .containsExactly("5");
    }

    private static List<AttendancePeriod> read(String... periods) {
        return new V2Attendances(api(List.of(periods)), CLOCK).in(DAY, Set.of(), call());
    }

    private static String period(String id, String type, String from, @Nullable String to, String project) {
        return """
                {"id":"%s","type":"%s","person":{"id":"4711"},"approval":{"status":"CONFIRMED"},\
                "start":{"date_time":"2026-03-02T%s:00"},"end":%s,"attribution_date":"2026-03-02","project":%s}""".formatted(
                        id,
                        type,
                        from,
                        to == null ? "null" : "{\"date_time\":\"2026-03-02T" + to + ":00\"}",
                        project.isEmpty() ? "null" : "{\"id\":\"" + project + "\"}");
    }

    private static long minutes(List<AttendancePeriod> periods, String id) {
        return periods.stream()
                .filter(period -> period.id().equals(id))
                .findFirst()
                .orElseThrow()
                .minutes();
    }

    private static Set<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
