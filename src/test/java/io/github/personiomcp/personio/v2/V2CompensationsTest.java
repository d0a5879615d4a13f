package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.CompensationType;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class V2CompensationsTest {

    private static final String PATH = "/v2/compensations";
    private static final DateRange MARCH = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final String SALARY = """
            {"id":"c1","person":{"id":"4711"},"legal_entity":{"id":"301"},
             "type":{"name":"Base salary","category":"FIXED_SALARY"},"amount":{"value":5400.50,"currency":"EUR"},
             "interval":"HALF-YEARLY","effective_from":"2025-01-01","weekly_working_hours":"32","full_time_weekly_working_hours":40}""";

    private final CannedApi api = new CannedApi()
            .on(PATH, PeopleWire.list(SALARY))
            .on("/v2/legal-entities", PeopleWire.list("{\"id\":\"301\",\"name\":\"Nordlicht GmbH\"}"));
    private final V2Compensations compensations =
            new V2Compensations(api, new V2Organization(api, new SettableClock("2026-11-18T10:00:00Z")));

    @Test
    void amountsAreDecimalsWithCurrencyAndInterval() {
        assertThat(compensations.in(MARCH, Set.of(), call()))
                .containsExactly(new Compensation(
                        "c1",
                        "4711",
                        "Base salary",
                        "fixed_salary",
                        new BigDecimal("5400.5"),
                        "EUR",
                        "half-yearly",
                        LocalDate.of(2025, 1, 1),
                        "Nordlicht GmbH",
                        BigDecimal.valueOf(32),
                        BigDecimal.valueOf(40)));
    }

    @Test
    void longerPeriodsAreCutIntoCalendarMonthsAndASalaryOfAllOfThemIsOne() {
        DateRange range = new DateRange(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 2));

        assertThat(compensations.in(range, Set.of(), call())).hasSize(1);
        assertThat(api.requests(PATH))
                .extracting(
                        request -> CannedApi.value(request, "start_date") + " " + CannedApi.value(request, "end_date"))
                .containsExactlyInAnyOrder(
                        "2026-01-31 2026-01-31",
                        "2026-02-01 2026-02-28",
                        "2026-03-01 2026-03-31",
                        "2026-04-01 2026-04-02");
    }

    @RepeatedTest(50)
    void monthsMakeUpThePeriodAndEachIsWithinOne() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
        DateRange range = new DateRange(from, from.plusDays(random.nextInt(400)));

        compensations.in(range, Set.of(), call());

        List<LocalDate> days = api.requests(PATH).stream()
                .flatMap(request -> {
                    LocalDate start = LocalDate.parse(CannedApi.value(request, "start_date"));
                    LocalDate end = LocalDate.parse(CannedApi.value(request, "end_date"));
                    assertThat(YearMonth.from(start)).as("seed %d", seed).isEqualTo(YearMonth.from(end));
                    return start.datesUntil(end.plusDays(1));
                })
                .sorted()
                .toList();
        assertThat(days)
                .as("seed %d", seed)
                .isEqualTo(range.from().datesUntil(range.to().plusDays(1)).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "TIMEOUT"})
    void whatIsTooMuchForOneCallIsSaidWithHowToAskForLess(PersonioException.Kind kind) {
        api.on(PATH, request -> {
            throw new PersonioException(kind, "No answer in time");
        });

        assertThatThrownBy(() -> compensations.in(MARCH, Set.of(), call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining("Ask for a shorter period");
    }

    @Test
    void aRiseWithinThePeriodIsTwoCompensationsAlsoUnderOneId() {
        api.on(PATH, request -> {
            boolean march = CannedApi.value(request, "start_date").equals("2026-03-01");
            return json(200, PeopleWire.list(march ? SALARY : SALARY.replace("5400.50", "6000")));
        });
        DateRange range = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30));

        assertThat(compensations.in(range, Set.of(), call()))
                .extracting(Compensation::amount)
                .containsExactlyInAnyOrder(new BigDecimal("5400.5"), new BigDecimal("6000"));
    }

    @Test
    void thePeopleMeantAreNamedAndOthersLeftOut() {
        assertThat(compensations.in(MARCH, Set.of("12", "7"), call())).isEmpty();
        assertThat(CannedApi.value(api.requests(PATH).get(0), "person.id")).isEqualTo("12,7");
    }

    @Test
    void whatIsMissingIsLeftOutAndNotGuessed() {
        api.on(
                PATH,
                PeopleWire.list("{\"id\":\"c2\",\"person\":{\"id\":\"1\"},\"amount\":null,\"effective_from\":\"\"}"));

        assertThat(compensations.in(MARCH, Set.of(), call()))
                .containsExactly(new Compensation("c2", "1", "", "", null, null, null, null, null, null, null));
    }

    @Test
    void payOfNobodyIsABadAnswer() {
        api.on(PATH, PeopleWire.list("{\"id\":\"c2\",\"amount\":{\"value\":1}}"));

        assertThatThrownBy(() -> compensations.in(MARCH, Set.of(), call()))
                .isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                        .isEqualTo(PersonioException.Kind.BAD_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void missingRightIsNamed(int status) {
        api.on(PATH, request -> json(status, "{}"));

        assertThatThrownBy(() -> compensations.in(MARCH, Set.of(), call()))
                .hasMessageContaining("lacks the right \"Compensations: read\"");
    }

    @Test
    void typesHaveNameAndCategory() {
        api.on(
                PATH + "/types",
                PeopleWire.list("{\"id\":\"u-1\",\"name\":\"Car allowance\",\"category\":\"RECURRING\"}"));

        assertThat(compensations.types(call()))
                .containsExactly(new CompensationType("u-1", "Car allowance", "recurring"));
    }

    @Test
    void whatIsNotDocumentedOfABandIsPassedOnFlat() {
        api.on(
                "/v2/salary-bands",
                PeopleWire.list(
                        "{\"id\":\"7\",\"name\":\"L1\",\"min\":{\"value\":42000,\"currency\":\"EUR\"},\"open\":true,"
                                + "\"job_ids\":[\"1\"],\"note\":null}"));

        assertThat(compensations.bands(call())).singleElement().satisfies(band -> {
            assertThat(band.id() + " " + band.name()).isEqualTo("7 L1");
            assertThat(band.details()).hasToString("{min_value=42000, min_currency=EUR, open=true}");
        });
    }
}
