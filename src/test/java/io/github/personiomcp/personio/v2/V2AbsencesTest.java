package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V2AbsencesTest {

    private static final String PERIODS = "/v2/absence-periods";
    private static final String BREAKDOWNS = PERIODS + "/a/breakdowns";
    private static final String TYPES = "/v2/absence-types";
    private static final DateRange JULY = new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31));
    private static final String DAYS =
            "'starts_from':{'date_time':'2026-07-01T00:00:00','type':'FIRST_HALF'},'ends_at':{'date_time':'2026-07-03T00:00:00'}";

    private final SettableClock clock = new SettableClock("2026-07-02T12:00:00Z");
    private final CannedApi api = new CannedApi()
            .on(TYPES, data("{'id':'t','name':' Vacation ','category':'PAID_VACATION','unit':'DAY'}"))
            .on(BREAKDOWNS, data("{'date':'2026-07-01','effective_duration':{'unit':'DAY','value':1}}"));
    private final V2Absences absences = new V2Absences(api, clock);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-07-03T00:00:00, -, 2026-07-02, false",
                "2026-07-03T00:00:00, SECOND_HALF, 2026-07-03, false",
                "2026-07-03T00:00:00, FIRST_HALF, 2026-07-03, true",
                "2026-07-01T00:00:00, FIRST_HALF, 2026-07-01, true",
                "2026-07-01T00:00:00, -, 2026-07-01, false",
                "2026-07-03T23:59:59, -, 2026-07-03, false",
                "2026-07-03T00:00:00Z, -, 2026-07-02, false",
                "2026-07-03, SECOND_HALF, 2026-07-03, false"
            })
    void endAtMidnightIsExclusiveUnlessItNamesAHalf(String end, @Nullable String half, LocalDate to, boolean toHalf) {
        String type = half == null ? "" : ",'type':'" + half + "'";
        periods(period(
                "a",
                "'starts_from':{'date_time':'2026-07-01T00:00:00','type':'FIRST_HALF'}," + "'ends_at':{'date_time':'"
                        + end + "'" + type + "}"));

        assertThat(read()).extracting(AbsencePeriod::to).containsExactly(to);
        assertThat(read()).extracting(AbsencePeriod::toHalf).containsExactly(toHalf);
        assertThat(read()).extracting(AbsencePeriod::toTime).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'starts_from':null",
                "'starts_from':{'date_time':'soon'}",
                "'starts_from':{'date_time':'2026-07-01T00:00:00'},'ends_at':{'date_time':'later'}"
            })
    void absenceThatCannotBePlacedIsABadAnswer(String bounds) {
        periods(period("a", bounds));

        assertThatThrownBy(this::read).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.BAD_ANSWER));
    }

    @Test
    void requestNamesLocalTimesAndPeople() {
        periods();

        absences.overlapping(JULY, Set.of("2", "1"), call());

        ApiRequest request = api.onlyRequest();
        assertThat(request.family()).isEqualTo(EndpointFamily.V2_ABSENCES);
        assertThat(CannedApi.value(request, "starts_from.date_time.lte")).isEqualTo("2026-07-31T23:59:59");
        assertThat(CannedApi.value(request, "ends_at.date_time.gte")).isEqualTo("2026-07-01T00:00:00");
        assertThat(CannedApi.value(request, "person.id")).isEqualTo("1,2");
        assertThat(CannedApi.value(request, "limit")).isEqualTo("100");
    }

    @Test
    void longRangeIsWhatReachesIntoItsFirstMonthAndWhatBeginsLater() {
        periods();

        absences.overlapping(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 15)), Set.of(), call());

        assertThat(api.requests())
                .extracting(request -> request.query().get(0).toString() + " "
                        + request.query().get(1))
                .containsExactlyInAnyOrder(
                        "ends_at.date_time.gte=2026-01-01T00:00:00 starts_from.date_time.lte=2026-01-31T23:59:59",
                        "starts_from.date_time.gte=2026-02-01T00:00:00 starts_from.date_time.lte=2026-03-03T23:59:59",
                        "starts_from.date_time.gte=2026-03-04T00:00:00 starts_from.date_time.lte=2026-03-15T23:59:59");
    }

    @Test
    void requestsAreFewForFewPeopleAndForEndlessRanges() {
        periods();
        absences.overlapping(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), ids(120), call());
        assertThat(api.requests()).hasSize(3);

        absences.overlapping(new DateRange(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31)), Set.of(), call());
        assertThat(api.requests()).hasSize(3 + 24);

        absences.overlapping(JULY, ids(201), call());
        assertThat(CannedApi.values(api.requests().get(27), "person.id")).isEmpty();
    }

    @Test
    void typeThatIsNotKnownIsLookedForOnceAMinute() {
        periods(period("a", DAYS).replace("\"t\"", "\"new\""));

        assertThat(read()).extracting(AbsencePeriod::type).containsExactly(new AbsenceType("", "undefined"));
        read();
        assertThat(api.requests(TYPES)).hasSize(1);

        clock.advance(Duration.ofSeconds(61));
        read();
        assertThat(api.requests(TYPES)).hasSize(2);
    }

    @Test
    void durationIsReadOnceUntilTheAbsenceChangesOrAnHourIsOver() {
        periods(period("a", DAYS));
        shown();
        assertThat(shown().get(0).days()).isEqualTo(BigDecimal.ONE);
        assertThat(api.requests(BREAKDOWNS)).hasSize(1);
        assertThat(CannedApi.value(api.requests(BREAKDOWNS).get(0), "limit")).isEqualTo("28");

        periods(period("a", DAYS).replace("2026-05-01T08", "2026-07-02T11"));
        shown();
        assertThat(api.requests(BREAKDOWNS)).hasSize(2);

        clock.advance(Duration.ofMinutes(61));
        shown();
        assertThat(api.requests(BREAKDOWNS)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, 1.666666, -, 1.67",
        "HOURS, '\"8.0\"', -, 8",
        "MINUTE, 100, -, 1.67",
        "day, 0.50, 0.5, -",
        "FORTNIGHT, 1, -, -",
        "DAY, null, -, -",
        "DAY, 1e999999999, -, -"
    })
    void durationIsInTheUnitOfTheBreakdown(String unit, String value, String days, String hours) {
        periods(period("a", DAYS));
        api.on(
                BREAKDOWNS,
                data("{'date':'2026-07-01','effective_duration':{'unit':'%s','value':%s}}".formatted(unit, value)));

        assertThat(shown().get(0).days()).isEqualTo(decimal(days));
        assertThat(shown().get(0).hours()).isEqualTo(decimal(hours));
    }

    @Test
    void absenceOnDaysThatNobodyWorksTakesNothing() {
        periods(period("a", DAYS));
        api.on(BREAKDOWNS, data());

        assertThat(shown().get(0).days()).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 422, 500})
    void absenceWhoseDurationFailsIsShownWithout(int status) {
        periods(period("a", DAYS));
        api.on(BREAKDOWNS, request -> json(status, "{}"));

        assertThat(shown()).hasSize(1).extracting(AbsencePeriod::days).containsOnlyNulls();
    }

    @Test
    void missingRightIsSaid() {
        periods(period("a", DAYS));
        api.on(BREAKDOWNS, request -> json(401, "{}"));

        assertThatThrownBy(this::shown).hasMessageContaining("Absences: read");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "TIMEOUT"})
    void whatIsTooMuchForOneCallSaysHowToAskForLess(Kind kind) {
        api.on(PERIODS, request -> {
            throw new PersonioException(kind, "No answer in time");
        });

        assertThatThrownBy(this::read)
                .hasMessageContaining("a shorter period")
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "TIMEOUT"})
    void durationsEndWhereTimeDoesAndWhatWasReadStaysKnown(Kind kind) {
        String answer = data("{'date':'2026-07-01','effective_duration':{'unit':'DAY','value':1}}");
        periods(period("a", DAYS), period("b", DAYS), period("c", DAYS));
        api.on(PERIODS + "/c/breakdowns", answer).on(PERIODS + "/b/breakdowns", request -> {
            throw new PersonioException(kind, "No answer in time");
        });

        assertThat(shown()).extracting(AbsencePeriod::id).containsExactly("a");

        api.on(PERIODS + "/b/breakdowns", answer);
        assertThat(shown()).hasSize(3).allMatch(period -> period.days() != null);
        assertThat(api.requests(BREAKDOWNS)).hasSize(1);
    }

    @Test
    void noTimeEvenForTheFirstDurationIsAnError() {
        periods(period("a", DAYS), period("b", DAYS));
        api.on(BREAKDOWNS, request -> {
            throw new PersonioException(Kind.RATE_LIMITED, "No permit in time");
        });
        api.on(PERIODS + "/b/breakdowns", data("{'date':'2026-07-01','effective_duration':{'unit':'DAY','value':1}}"));

        assertThatThrownBy(this::shown).hasMessage("No permit in time");
    }

    private void periods(String... periods) {
        api.on(PERIODS, data(periods));
    }

    private List<AbsencePeriod> read() {
        return absences.overlapping(JULY, Set.of(), call());
    }

    private List<AbsencePeriod> shown() {
        return absences.withDurations(read(), call());
    }

    private static String period(String id, String bounds) {
        return ("{'id':'" + id + "','person':{'id':'4711'},'absence_type':{'id':'t'},'approval':{'status':'APPROVED'},"
                        + "'updated_at':'2026-05-01T08:00:00Z'," + bounds + "}")
                .replace('\'', '"');
    }

    private static String data(String... elements) {
        return ("{'_data':[" + String.join(",", elements) + "],'_meta':{'links':{}}}").replace('\'', '"');
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }

    private static Set<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.toSet());
    }
}
