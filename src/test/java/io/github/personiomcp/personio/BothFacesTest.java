package io.github.personiomcp.personio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Absence;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.TokenEndpoint;
import io.github.personiomcp.personio.v1.V1Absences;
import io.github.personiomcp.personio.v1.V1Attendances;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v2.V2Absences;
import io.github.personiomcp.personio.v2.V2Attendances;
import io.github.personiomcp.personio.v2.V2Auth;
import io.github.personiomcp.testing.AbsencesContract;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.RecordedPersonio;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A company looks the same over either generation of the API. */
@Execution(ExecutionMode.CONCURRENT)
class BothFacesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T10:00:00Z"), BERLIN);
    private static final DemoTenant DEMO = demo();
    private static final ApiClient V1 = client(new V1Auth());
    private static final ApiClient V2 = client(new V2Auth());

    private final Absences first = new V1Absences(V1, BERLIN, CLOCK);
    private final Absences second = new V2Absences(V2, CLOCK);

    @AfterAll
    static void stop() {
        DEMO.close();
    }

    @Test
    void absencesOfAnyRangeAreTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            LocalDate from = DEMO.company().today().plusDays(random.nextInt(170) - 80L);
            DateRange range = new DateRange(from, from.plusDays(25L * i * i));

            assertThat(comparable(second.overlapping(range, Set.of(), Contexts.reading())))
                    .as("seed %d: %s", seed, range)
                    .containsExactlyInAnyOrderElementsOf(
                            comparable(first.overlapping(range, Set.of(), Contexts.reading())).stream()
                                    .map(period -> period.lasting(null, null))
                                    .toList());
        }
    }

    @Test
    void durationsAndIdsAreThoseOfTheSameAbsence() {
        LocalDate today = DEMO.company().today();
        DateRange week = new DateRange(today.minusDays(3), today.plusDays(3));
        Map<String, Absence> stored =
                DEMO.company().absences().stream().collect(Collectors.toMap(Absence::idV2, Function.identity()));
        Map<String, AbsencePeriod> v1 = first.overlapping(week, Set.of(), Contexts.reading()).stream()
                .collect(Collectors.toMap(AbsencePeriod::id, Function.identity()));

        List<AbsencePeriod> v2 =
                second.withDurations(second.overlapping(week, Set.of(), Contexts.reading()), Contexts.reading());

        assertThat(v2).hasSize(v1.size()).hasSizeGreaterThan(10).allSatisfy(period -> {
            Absence absence = stored.get(period.id());
            String id = absence.type().hourly() ? absence.idV2() : String.valueOf(absence.id());
            assertThat(AbsencesContract.comparable(period, false))
                    .isEqualTo(AbsencesContract.comparable(v1.get(id), false));
        });
    }

    @Test
    void absencesOfSomePeopleAreTheSame() {
        Set<String> some = DEMO.company().people().stream()
                .skip(20)
                .limit(70)
                .map(person -> String.valueOf(person.id()))
                .collect(Collectors.toSet());
        LocalDate today = DEMO.company().today();
        DateRange range = new DateRange(today.minusDays(60), today.plusDays(90));

        List<AbsencePeriod> v1 = comparable(first.overlapping(range, some, Contexts.reading()));
        List<AbsencePeriod> v2 = comparable(second.overlapping(range, some, Contexts.reading()));

        assertThat(v2)
                .hasSizeGreaterThan(70)
                .containsExactlyInAnyOrderElementsOf(
                        v1.stream().map(period -> period.lasting(null, null)).toList());
    }

    @Test
    void typesOfAbsenceAreTheSame() {
        assertThat(second.types(Contexts.reading())).isEqualTo(first.types(Contexts.reading()));
    }

    @Test
    void totalsOfAttendancesAreTheSame() {
        Attendances v1 = new V1Attendances(V1);
        Attendances v2 = new V2Attendances(V2, CLOCK);
        LocalDate today = DEMO.company().today();
        DateRange range = new DateRange(today.minusDays(20), today);

        assertThat(totals(v2.in(range, Set.of(), Contexts.reading())))
                .hasSizeGreaterThan(50)
                .isEqualTo(totals(v1.in(range, Set.of(), Contexts.reading())));
    }

    private static DemoTenant demo() {
        DemoTenant demo =
                DemoTenant.start(DemoSettings.defaults().withEmployees(150).withClock(CLOCK));
        demo.faults().enforceRateLimit(false);
        return demo;
    }

    private static ApiClient client(TokenEndpoint endpoint) {
        return RecordedPersonio.client(DEMO.baseUrl(), endpoint, DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET);
    }

    private static List<AbsencePeriod> comparable(List<AbsencePeriod> periods) {
        return periods.stream()
                .map(period -> AbsencesContract.comparable(period, false))
                .toList();
    }

    private static Map<String, Long> totals(List<AttendancePeriod> periods) {
        return periods.stream()
                .collect(Collectors.groupingBy(
                        period -> period.employeeId() + " " + period.kind(),
                        TreeMap::new,
                        Collectors.summingLong(AttendancePeriod::minutes)));
    }
}
