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
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Shifts of at least three people, of which the first in {@link #facts} has worked: breaks, nights and projects among them. */
    protected List<Shift> facts() {
        return FACTS;
    }

    /** Days that hold all of {@link #facts}. */
    protected DateRange range() {
        return MARCH;
    }

    @Test
    void workIsNetOfItsBreaksInEveryGeneration() {
        assertThat(totals(read(range()), Kind.WORK)).isEqualTo(worked(facts())).hasSizeGreaterThan(2);
    }

    @Test
    void breaksAreCountedApart() {
        Map<String, Long> breaks = totals(
                facts().stream().filter(shift -> shift.breakMinutes() > 0), Shift::employee, Shift::breakMinutes);

        assertThat(totals(read(range()), Kind.BREAK)).isEqualTo(breaks).isNotEmpty();
    }

    @Test
    void nightShiftCountsForTheDayOnWhichItBegan() {
        Shift night = facts().stream()
                .filter(shift ->
                        shift.end() != null && shift.end().toLocalDate().isAfter(shift.date()))
                .findFirst()
                .orElseThrow();

        for (LocalDate day : List.of(night.date(), night.date().plusDays(1))) {
            assertThat(totals(read(new DateRange(day, day)), Kind.WORK))
                    .as("on %s", day)
                    .isEqualTo(worked(facts().stream()
                            .filter(shift -> shift.date().equals(day))
                            .toList()));
        }
    }

    @Test
    void runningPeriodHasNoEndAndNoMinutes() {
        List<AttendancePeriod> running = read(range()).stream()
                .filter(period -> period.kind() == Kind.WORK && period.to() == null)
                .toList();

        assertThat(running)
                .isNotEmpty()
                .allMatch(period -> period.minutes() == 0)
                .extracting(AttendancePeriod::employeeId)
                .containsExactlyInAnyOrderElementsOf(facts().stream()
                        .filter(shift -> shift.end() == null)
                        .map(Shift::employee)
                        .toList());
    }

    @Test
    void rangeIncludesBothItsBounds() {
        List<LocalDate> days =
                facts().stream().map(Shift::date).distinct().sorted().toList().subList(1, 4);
        DateRange some = new DateRange(days.get(0), days.get(2));

        assertThat(read(some)).extracting(AttendancePeriod::date).containsOnly(days.toArray(LocalDate[]::new));
    }

    @Test
    void onlyTheNamedPeopleAreReturned() {
        String named = facts().get(0).employee();
        List<AttendancePeriod> periods = recorded(facts()).in(range(), Set.of(named, "9"), CannedApi.call());

        assertThat(periods)
                .isNotEmpty()
                .extracting(AttendancePeriod::employeeId)
                .containsOnly(named);
    }

    @Test
    void moreNamedPeopleThanOneRequestTakesChangeNothing() {
        List<String> ids = new ArrayList<>(
                facts().stream().map(Shift::employee).distinct().limit(2).toList());
        Map<String, Long> worked = worked(
                facts().stream().filter(shift -> ids.contains(shift.employee())).toList());
        for (int id = 100_000; id < 100_300; id++) {
            ids.add(String.valueOf(id));
        }

        assertThat(totals(recorded(facts()).in(range(), Set.copyOf(ids.subList(0, 120)), CannedApi.call()), Kind.WORK))
                .isEqualTo(totals(recorded(facts()).in(range(), Set.copyOf(ids), CannedApi.call()), Kind.WORK))
                .isEqualTo(worked);
    }

    @Test
    void projectIsShownByName() {
        assertThat(texts(read(range()).stream().map(AttendancePeriod::project)))
                .isEqualTo(texts(facts().stream().map(Shift::project)))
                .hasSizeGreaterThan(1);
    }

    @Test
    void statusIsInLowerCase() {
        assertThat(texts(read(range()).stream().map(AttendancePeriod::status)))
                .isEqualTo(texts(facts().stream().map(Shift::status)))
                .contains("confirmed", "pending");
    }

    @Test
    void idsAreUnique() {
        assertThat(read(range())).extracting(AttendancePeriod::id).doesNotHaveDuplicates();
    }

    @Test
    void noShiftsAreAnEmptyList() {
        assertThat(recorded(List.of()).in(MARCH, Set.of(), CannedApi.call())).isEmpty();
    }

    private List<AttendancePeriod> read(DateRange range) {
        return recorded(facts()).in(range, Set.of(), CannedApi.call());
    }

    private static Map<String, Long> worked(List<Shift> shifts) {
        return totals(shifts.stream(), Shift::employee, Shift::workMinutes);
    }

    private static Map<String, Long> totals(List<AttendancePeriod> periods, Kind kind) {
        return totals(
                periods.stream().filter(period -> period.kind() == kind),
                AttendancePeriod::employeeId,
                AttendancePeriod::minutes);
    }

    private static <T> Map<String, Long> totals(Stream<T> all, Function<T, String> whose, ToLongFunction<T> minutes) {
        return all.collect(Collectors.groupingBy(whose, TreeMap::new, Collectors.summingLong(minutes)));
    }

    private static Set<String> texts(Stream<@Nullable String> all) {
        return all.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
