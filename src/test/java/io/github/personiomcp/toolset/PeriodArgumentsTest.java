package io.github.personiomcp.toolset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.tool.Arguments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodArgumentsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, this_week, 2026-11-16, 2026-11-22",
        "2026-11-21, next_week, 2026-11-23, 2026-11-29",
        "2026-11-21, last_week, 2026-11-09, 2026-11-15",
        "2026-11-21, this_month, 2026-11-01, 2026-11-30",
        "2026-11-21, next_month, 2026-12-01, 2026-12-31",
        "2026-11-21, last_month, 2026-10-01, 2026-10-31",
        "2026-11-21, this_quarter, 2026-10-01, 2026-12-31",
        "2026-11-21, next_quarter, 2027-01-01, 2027-03-31",
        "2026-11-21, last_quarter, 2026-07-01, 2026-09-30",
        "2026-11-21, this_year, 2026-01-01, 2026-12-31",
        "2026-11-21, next_year, 2027-01-01, 2027-12-31",
        "2026-11-21, last_year, 2025-01-01, 2025-12-31",
        "2026-11-21, 2026-07, 2026-07-01, 2026-07-31",
        "2026-11-21, 2026-Q3, 2026-07-01, 2026-09-30",
        "2026-11-21, 2026-q4, 2026-10-01, 2026-12-31",
        "2026-11-21, 2026, 2026-01-01, 2026-12-31",
        "2026-11-21, This_Week, 2026-11-16, 2026-11-22",
        "2026-11-21, next_30_days, 2026-11-21, 2026-12-20",
        "2026-11-21, next_1_days, 2026-11-21, 2026-11-21",
        "2026-11-21, today, 2026-11-21, 2026-11-21",
        "2026-11-21, Yesterday, 2026-11-20, 2026-11-20",
        "2026-11-21, 2026-07-04, 2026-07-04, 2026-07-04",
        "2026-11-21, last_7_days, 2026-11-15, 2026-11-21",
    })
    void everyWordForAPeriodIsUnderstood(LocalDate today, String period, LocalDate from, LocalDate to) {
        assertThat(on(today).range(arguments("period", period))).isEqualTo(new DateRange(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, this_week, 2026-11-16, 2026-11-22",
        "2026-11-22, this_week, 2026-11-16, 2026-11-22",
        "2026-12-31, this_week, 2026-12-28, 2027-01-03",
        "2027-01-01, this_week, 2026-12-28, 2027-01-03",
        "2026-12-31, next_week, 2027-01-04, 2027-01-10",
        "2027-01-01, last_month, 2026-12-01, 2026-12-31",
        "2026-01-31, next_month, 2026-02-01, 2026-02-28",
        "2024-03-31, last_month, 2024-02-01, 2024-02-29",
        "2024-02-29, next_year, 2025-01-01, 2025-12-31",
        "2024-02-29, this_quarter, 2024-01-01, 2024-03-31",
        "2026-01-01, last_quarter, 2025-10-01, 2025-12-31",
        "2026-12-31, next_quarter, 2027-01-01, 2027-03-31",
        "2024-05-31, last_quarter, 2024-01-01, 2024-03-31",
        "2026-11-21, 2024-02, 2024-02-01, 2024-02-29",
    })
    void bordersOfWeeksMonthsQuartersAndYearsHold(LocalDate today, String period, LocalDate from, LocalDate to) {
        assertThat(on(today).range(arguments("period", period))).isEqualTo(new DateRange(from, to));
    }

    @Test
    void neighbouringPeriodsTouchWithoutOverlapAndThisOneHoldsToday() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            LocalDate today = LocalDate.ofEpochDay(random.nextInt(40_000));
            for (String unit : List.of("week", "month", "quarter", "year")) {
                DateRange last = on(today).range(arguments("period", "last_" + unit));
                DateRange now = on(today).range(arguments("period", "this_" + unit));
                DateRange next = on(today).range(arguments("period", "next_" + unit));
                assertThat(now.contains(today))
                        .as("%s of %s, seed %d", unit, today, seed)
                        .isTrue();
                assertThat(now.from())
                        .as("%s of %s, seed %d", unit, today, seed)
                        .isEqualTo(last.to().plusDays(1));
                assertThat(next.from())
                        .as("%s of %s, seed %d", unit, today, seed)
                        .isEqualTo(now.to().plusDays(1));
            }
        }
    }

    @Test
    void wordsForDaysAreUnderstoodInEitherPlace() {
        PeriodArguments periods = on(LocalDate.parse("2024-02-29"));

        assertThat(periods.range(arguments("from", "yesterday", "to", "tomorrow")))
                .isEqualTo(new DateRange(LocalDate.parse("2024-02-28"), LocalDate.parse("2024-03-01")));
        assertThat(periods.range(arguments("from", " Today ", "to", "2024-02-29")))
                .isEqualTo(new DateRange(LocalDate.parse("2024-02-29"), LocalDate.parse("2024-02-29")));
    }

    @Test
    void timeZoneDecidesWhichDayIsToday() {
        Clock lateInLondon = Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC);
        PeriodArguments london = new PeriodArguments(lateInLondon, ZoneId.of("Europe/London"));
        PeriodArguments berlin = new PeriodArguments(lateInLondon, ZoneId.of("Europe/Berlin"));

        assertThat(london.today()).isEqualTo("2026-12-31");
        assertThat(berlin.today()).isEqualTo("2027-01-01");
        assertThat(berlin.range(arguments("period", "this_year")).from()).isEqualTo("2027-01-01");
    }

    @Test
    void echoNamesDaysAndTimeZone() {
        PeriodArguments periods = new PeriodArguments(CheckedCalls.CLOCK, ZoneId.of("Europe/Berlin"));

        assertThat(periods.echo(periods.range(arguments("period", "2026-Q1"))))
                .isEqualTo(Map.of("from", "2026-01-01", "to", "2026-03-31", "time_zone", "Europe/Berlin"));
    }

    @Test
    void periodAndDaysTogetherAreRefused() {
        assertRefused("not both", "period", "this_week", "from", "today");
        assertRefused("not both", "period", "this_week", "to", "today");
    }

    @Test
    void halfOfARangeIsRefused() {
        assertRefused("both from and to");
        assertRefused("both from and to", "from", "today");
        assertRefused("both from and to", "to", "today");
    }

    @Test
    void endBeforeStartIsRefused() {
        assertRefused("'to' (2026-11-20) is before 'from' (2026-11-21)", "from", "today", "to", "yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "21.11.2026", "soon", "+12026-01-01", "-0001-01-01", ""})
    void dateThatDoesNotExistIsRefused(String date) {
        assertRefused("is not a date that exists. Accepted: YYYY-MM-DD, today", "from", date, "to", "2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-00", "2026-Q5", "next_0_days", "next_1000_days", "fortnight", "26", ""})
    void unknownPeriodIsRefusedWithTheAcceptedForms(String period) {
        assertRefused("'" + period + "' is not a period; period accepts this_week", "period", period);
    }

    private static void assertRefused(String reason, Object... namesAndValues) {
        assertThatThrownBy(() -> on(LocalDate.parse("2026-11-21")).range(arguments(namesAndValues)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static PeriodArguments on(LocalDate today) {
        return new PeriodArguments(
                Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static Arguments arguments(Object... namesAndValues) {
        return new Arguments(CheckedCalls.arguments(namesAndValues));
    }
}
