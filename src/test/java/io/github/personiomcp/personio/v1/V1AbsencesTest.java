package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.personio.v1.AbsenceWire.period;
import static io.github.personiomcp.personio.v1.AbsenceWire.timeOff;
import static io.github.personiomcp.personio.v1.AbsenceWire.type;
import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V1AbsencesTest {

    private static final String DAYS = "/v1/company/time-offs";
    private static final String HOURS = "/v1/company/absence-periods";
    private static final String TYPES = "/v1/company/time-off-types";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private final SettableClock clock = new SettableClock("2026-03-02T12:00:00Z");
    private final List<String> days = new ArrayList<>();
    private final List<String> hours = new ArrayList<>();
    private final CannedApi api = new CannedApi()
            .on(DAYS, request -> V1Wire.byPage(days, 200).apply(request))
            .on(HOURS, request -> V1Wire.byPage(hours, 200).apply(request))
            .on(
                    TYPES,
                    V1Wire.list(List.of(
                            type(77, "Paid vacation", "\"paid_vacation\"", "\"day\""),
                            type(78, "Doctor", "\"Sick_Leave\"", "\"HOUR\""),
                            type(79, "Other", "null", "\"day\""),
                            type(80, "Moving", "\"other\"", "null").replace(",\"id_v2\":\"uuid-80\"", ""))));
    private final V1Absences absences = new V1Absences(api, BERLIN, clock);

    @Test
    void absenceCountedInDays() {
        days.add(
                timeOff(
                        "'start_date':'2026-07-01T00:00:00+0200','end_date':'2026-07-03T00:00:00+0200','days_count':2.5,'half_day_start':0,'half_day_end':1"));

        assertThat(read(YEAR))
                .containsExactly(new AbsencePeriod(
                        "321",
                        "4711",
                        "Rosa Berg",
                        new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY),
                        "approved",
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 7, 3),
                        false,
                        true,
                        null,
                        null,
                        null,
                        new BigDecimal("2.5"),
                        null));
        assertThat(api.requests(TYPES)).as("the category stands in the period").isEmpty();
    }

    @Test
    void absenceCountedInHours() {
        hours.add(
                period(
                        "'start':'2026-07-01T07:00:00Z','end':'2026-07-01T09:30:00Z','effective_duration':150,'timezone':'Europe/Berlin'"));

        assertThat(read(YEAR))
                .containsExactly(new AbsencePeriod(
                        "0a1b",
                        "4711",
                        "Rosa Berg",
                        new AbsenceType("Doctor", "sick_leave", Unit.HOUR),
                        "pending",
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 7, 1),
                        false,
                        false,
                        LocalTime.of(9, 0),
                        LocalTime.of(11, 30),
                        ZoneId.of("Europe/Berlin"),
                        null,
                        new BigDecimal("2.5")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T00:00:00+0200,2026-07-01", "2026-12-01T00:00:00+0100,2026-12-01",
                "2026-07-01T00:00:00+02:00,2026-07-01",
        "2026-12-01T00:00:00Z,2026-12-01", "2026-07-01T00:00:00-0800,2026-07-01", "2026-07-01,2026-07-01"
    })
    void dayIsTheWrittenOneWhateverTheOffset(String written, LocalDate day) {
        days.add(timeOff("'start_date':'" + written + "','end_date':'" + written + "','days_count':'1.0'"));

        assertThat(read(YEAR).get(0).from()).isEqualTo(day);
        assertThat(read(YEAR).get(0).to()).isEqualTo(day);
        assertThat(read(YEAR).get(0).days()).isEqualTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,false,false",
        "1,0,true,false",
        "0,1,false,true",
        "true,false,true,false",
        "false,true,false,true",
        "'\"1\"','\"0\"',true,false",
        "null,null,false,false",
        "'\"\"',[],false,false"
    })
    void halfDayFlagsAreNumbersBooleansOrText(String start, String end, boolean fromHalf, boolean toHalf) {
        days.add(timeOff("'start_date':'2026-07-01','end_date':'2026-07-02','half_day_start':" + start
                + ",'half_day_end':" + end));

        assertThat(read(YEAR).get(0).fromHalf()).isEqualTo(fromHalf);
        assertThat(read(YEAR).get(0).toHalf()).isEqualTo(toHalf);
    }

    @Test
    void openEndStaysOpen() {
        days.add(timeOff("'start_date':'2025-07-01','end_date':null,'days_count':12"));
        hours.add(period("'start':'2025-07-01T07:00:00Z','end':null,'effective_duration':480"));

        assertThat(read(YEAR)).hasSize(2).allSatisfy(absence -> assertThat(absence.to())
                .isNull());
        assertThat(read(YEAR).get(1).fromTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(read(YEAR).get(0).days()).isNull();
        assertThat(read(YEAR).get(1).hours()).isNull();
    }

    @Test
    void bothKindsAreMergedAndNothingComesTwice() {
        days.add(timeOff("'start_date':'2026-07-01','end_date':'2026-07-02','id_v2':'0a1b'"));
        hours.add(period("'start':'2026-07-01T07:00:00Z','end':'2026-07-01T09:00:00Z'"));
        hours.add(period("'start':'2026-08-01T07:00:00Z','end':'2026-08-01T09:00:00Z'")
                .replace("0a1b", "0a1c"));

        assertThat(read(YEAR)).extracting(AbsencePeriod::id).containsExactly("321", "0a1c");
    }

    @Test
    void secondPageOfTimeOffsIsPageTwo() {
        for (int id = 1; id <= 250; id++) {
            days.add(
                    timeOff("'start_date':'2026-07-01','end_date':'2026-07-02'").replace("321", String.valueOf(id)));
        }

        assertThat(read(YEAR)).extracting(AbsencePeriod::id).hasSize(250).doesNotHaveDuplicates();
        assertThat(api.requests(DAYS))
                .extracting(request -> CannedApi.value(request, "offset"))
                .containsExactly("1", "2");
    }

    @Test
    void onlyPeriodsThatShareADayWithTheRangeAreReturned() {
        days.add(timeOff("'start_date':'2026-06-01','end_date':'2026-06-30'").replace("321", "1"));
        days.add(timeOff("'start_date':'2026-06-01','end_date':'2026-07-01'").replace("321", "2"));
        days.add(timeOff("'start_date':'2026-07-31','end_date':'2026-08-09'").replace("321", "3"));
        days.add(timeOff("'start_date':'2026-08-01','end_date':'2026-08-09'").replace("321", "4"));

        List<AbsencePeriod> july = read(new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)));

        assertThat(july).extracting(AbsencePeriod::id).containsExactly("2", "3");
    }

    @Test
    void fewPeopleAreNamedAndManyAreFiltered() {
        days.add(timeOff("'start_date':'2026-07-01','end_date':'2026-07-02'"));
        days.add(timeOff("'start_date':'2026-07-01','end_date':'2026-07-02'")
                .replace("4711", "4712")
                .replace("321", "322"));
        Set<String> many = IntStream.range(4712, 4763).mapToObj(String::valueOf).collect(Collectors.toSet());

        assertThat(absences.overlapping(YEAR, Set.of("4711", "9"), call()))
                .extracting(AbsencePeriod::employeeId)
                .containsExactly("4711");
        assertThat(absences.overlapping(YEAR, many, call()))
                .extracting(AbsencePeriod::employeeId)
                .containsExactly("4712");

        assertThat(CannedApi.values(api.requests(DAYS).get(0), "employees[]")).containsExactly("4711", "9");
        assertThat(CannedApi.values(api.requests(HOURS).get(0), "employees[]")).containsExactly("4711", "9");
        assertThat(CannedApi.values(api.requests(DAYS).get(1), "employees[]")).isEmpty();
        assertThat(CannedApi.value(api.requests(DAYS).get(0), "start_date")).isEqualTo("2026-01-01");
        assertThat(CannedApi.value(api.requests(DAYS).get(0), "end_date")).isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {DAYS, HOURS})
    void halfOfTheAbsencesIsNoAnswer(String refused) {
        api.on(refused, request -> json(403, "{\"success\":false}"));

        assertThatThrownBy(() -> read(YEAR))
                .hasMessageContaining("Absences: read")
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING_RIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'start_date':null", "'start_date':'soon'", "'start_date':'2026-07-01','end_date':'later'"})
    void absenceThatCannotBePlacedIsABadAnswer(String dates) {
        days.add(timeOff(dates));

        assertThatThrownBy(() -> read(YEAR)).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.BAD_ANSWER));
    }

    @Test
    void personWithoutNameIsShownById() {
        days.add(
                "{\"attributes\":{\"id\":1,\"start_date\":\"2026-07-01\",\"employee\":{\"attributes\":{\"id\":{\"value\":5}}}}}");

        AbsencePeriod absence = read(YEAR).get(0);

        assertThat(absence.employee()).isEqualTo("5");
        assertThat(absence.type()).isEqualTo(new AbsenceType("", "undefined", Unit.DAY));
    }

    @Test
    void typesOfTheTenantHaveACategoryInLowerCaseAndAUnit() {
        assertThat(absences.types(call()))
                .containsExactly(
                        new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY),
                        new AbsenceType("Doctor", "sick_leave", Unit.HOUR),
                        new AbsenceType("Other", "undefined", Unit.DAY),
                        new AbsenceType("Moving", "other", Unit.UNKNOWN));
    }

    @Test
    void typesAreKeptForTenMinutes() {
        absences.types(call());
        clock.advance(Duration.ofMinutes(10));
        absences.types(call());
        assertThat(api.requests(TYPES)).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        absences.types(call());
        assertThat(api.requests(TYPES)).hasSize(2);
    }

    @Test
    void typeIsFoundByEitherOfItsIds() {
        hours.add(period("'start':'2026-07-01T07:00:00Z'")
                .replace("\"time_off_type_id\":78", "\"id\":\"uuid-79\"")
                .replace("Doctor", ""));

        assertThat(read(YEAR).get(0).type()).isEqualTo(new AbsenceType("Other", "undefined", Unit.HOUR));
    }

    @Test
    void typeWithoutIdsIsNoOtherType() {
        hours.add(period("'start':'2026-07-01T07:00:00Z'").replace("\"time_off_type_id\":78", "\"other\":1"));

        assertThat(read(YEAR).get(0).type()).isEqualTo(new AbsenceType("Doctor", "undefined", Unit.HOUR));
    }

    private List<AbsencePeriod> read(DateRange range) {
        return absences.overlapping(range, Set.of(), call());
    }
}
