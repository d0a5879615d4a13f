package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every adapter of the {@link Attendances} port promises, whatever its wire format. */
public abstract class AttendancesContract {

    private static final DateRange MARCH = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private static final List<Shift> FACTS = List.of(
            Shift.worked("4711", "2026-03-02", "09:00", "17:30")
                    .withBreak("12:00", 30)
                    .on("5"),
            Shift.worked("4711", "2026-03-03", "08:00", "12:00").is("pending"),
            Shift.worked("4711", "2026-03-04", "09:00", "10:00").running(),
            Shift.worked("4712", "2026-03-05", "22:00", "06:00")
                    .withBreak("02:00", 45)
                    .on("6"),
            Shift.worked("4712", "2026-03-31", "09:00", "11:00").is("rejected"),
            Shift.worked("4713", "2026-03-29", "01:00", "05:00"));

    /** An adapter in front of a Personio where these shifts were recorded. */
    protected abstract Attendances recorded(List<Shift> shifts);

    @Test
    void workIsNetOfItsBreaksInEveryGeneration() {
        assertThat(totals(read(MARCH), Kind.WORK))
                .isEqualTo(Map.of("4711", 480L + 240, "4712", 435L + 120, "4713", 240L));
    }

    @Test
    void breaksAreCountedApart() {
        assertThat(totals(read(MARCH), Kind.BREAK)).isEqualTo(Map.of("4711", 30L, "4712", 45L));
    }

    @Test
    void nightShiftCountsForTheDayOnWhichItBegan() {
        DateRange onlyTheNextDay = new DateRange(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 6));

        assertThat(read(onlyTheNextDay)).isEmpty();
    }

    @Test
    void runningPeriodHasNoEndAndNoMinutes() {
        AttendancePeriod running = read(MARCH).stream()
                .filter(period -> period.date().equals(LocalDate.of(2026, 3, 4)))
                .findFirst()
                .orElseThrow();

        assertThat(running.to()).isNull();
        assertThat(running.minutes()).isZero();
    }

    @Test
    void rangeIncludesBothItsBounds() {
        DateRange days = new DateRange(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 5));

        assertThat(read(days))
                .extracting(AttendancePeriod::date)
                .containsOnly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5));
    }

    @Test
    void onlyTheNamedPeopleAreReturned() {
        List<AttendancePeriod> periods = recorded(FACTS).in(MARCH, Set.of("4712", "9"), CannedApi.call());

        assertThat(periods)
                .isNotEmpty()
                .extracting(AttendancePeriod::employeeId)
                .containsOnly("4712");
    }

    @Test
    void moreNamedPeopleThanOneRequestTakesChangeNothing() {
        List<String> ids = new ArrayList<>(List.of("4711", "4713"));
        for (int id = 100_000; id < 100_300; id++) {
            ids.add(String.valueOf(id));
        }

        assertThat(totals(recorded(FACTS).in(MARCH, Set.copyOf(ids.subList(0, 120)), CannedApi.call()), Kind.WORK))
                .isEqualTo(totals(recorded(FACTS).in(MARCH, Set.copyOf(ids), CannedApi.call()), Kind.WORK))
                .isEqualTo(Map.of("4711", 720L, "4713", 240L));
    }

    @Test
    void projectIsShownByName() {
        assertThat(read(MARCH).stream()
                        .map(AttendancePeriod::project)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("Migration", "Audit"));
    }

    @Test
    void statusIsInLowerCase() {
        assertThat(read(MARCH)).extracting(AttendancePeriod::status).containsOnly("confirmed", "pending", "rejected");
    }

    @Test
    void idsAreUnique() {
        assertThat(read(MARCH)).extracting(AttendancePeriod::id).doesNotHaveDuplicates();
    }

    @Test
    void noShiftsAreAnEmptyList() {
        assertThat(recorded(List.of()).in(MARCH, Set.of(), CannedApi.call())).isEmpty();
    }

    private List<AttendancePeriod> read(DateRange range) {
        return recorded(FACTS).in(range, Set.of(), CannedApi.call());
    }

    private static Map<String, Long> totals(List<AttendancePeriod> periods, Kind kind) {
        return periods.stream()
                .filter(period -> period.kind() == kind)
                .collect(Collectors.groupingBy(
                        AttendancePeriod::employeeId, TreeMap::new, Collectors.summingLong(AttendancePeriod::minutes)));
    }
}
