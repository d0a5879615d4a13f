package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.personio.http.ApiClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of the {@link Absences} port promises, whatever its wire format: the same values, but for the id of absences counted
 * in days and the name of the person.
 */
public abstract class AbsencesContract {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static final List<Leave> FACTS = List.of(
            Leave.days(1, "4711", "2026-07-01", "2026-07-03"),
            Leave.days(2, "4711", "2026-07-06", "2026-07-10").halves(true, true),
            Leave.days(3, "4711", "2026-07-13", "2026-07-17").is("pending"),
            Leave.days(4, "4712", "2026-07-01", "2026-07-01").halves(false, true),
            Leave.days(5, "4712", "2026-07-02", "2026-07-02").halves(true, false),
            Leave.days(6, "4712", "2026-07-03", "2026-07-03").is("rejected"),
            Leave.days(7, "4713", "2026-06-01", null),
            Leave.hours(8, "4714", "2026-07-01T09:00", "2026-07-01T11:40", 160),
            Leave.hours(9, "4714", "2026-03-28T22:00", "2026-03-29T06:00", 420),
            Leave.hours(10, "4714", "2026-07-03T20:00", "2026-07-04T00:00", 240),
            Leave.hours(11, "4714", "2026-07-06T00:00", "2026-07-08T00:00", 960),
            Leave.hours(12, "4715", "2026-07-06T13:00", null, 120).is("deletion_pending"));

    /** An adapter in front of a Personio where these absences were recorded. */
    protected abstract Absences recorded(List<Leave> leaves);

    /** A Personio that answers each path with this JSON. */
    protected ApiClient personio(Map<String, String> answers) {
        CannedApi api = new CannedApi();
        answers.forEach(api::on);
        return api;
    }

    @Test
    void everyKindOfAbsenceComesOutAsItIs() {
        assertThat(read(FACTS, YEAR, Set.of())).containsExactlyInAnyOrderElementsOf(periods(FACTS));
    }

    @Test
    void onlyThoseThatShareADayWithTheRangeAreReturned() {
        for (LocalDate day = LocalDate.of(2026, 6, 29); day.getDayOfMonth() != 20; day = day.plusDays(1)) {
            DateRange range = new DateRange(day, day);

            assertThat(read(FACTS, range, Set.of()))
                    .as("on %s", day)
                    .containsExactlyInAnyOrderElementsOf(periods(FACTS).stream()
                            .filter(period -> range.overlaps(period.from(), period.to()))
                            .toList());
        }
    }

    @Test
    void onlyTheNamedPeopleAreReturned() {
        assertThat(read(FACTS, YEAR, Set.of("4712", "9")))
                .hasSize(3)
                .extracting(AbsencePeriod::employeeId)
                .containsOnly("4712");
    }

    @Test
    void openEndHasNoDuration() {
        assertThat(read(FACTS, YEAR, Set.of("4713", "4715")))
                .hasSize(2)
                .allMatch(period -> period.to() == null && period.days() == null && period.hours() == null);
    }

    @Test
    void durationsKeepTheOrderAndTheRest() {
        Absences absences = recorded(FACTS);
        List<AbsencePeriod> all = absences.overlapping(YEAR, Set.of(), CannedApi.call());

        assertThat(absences.withDurations(all, CannedApi.call()))
                .extracting(period -> period.lasting(null, null))
                .isEqualTo(
                        all.stream().map(period -> period.lasting(null, null)).toList());
        assertThat(absences.withDurations(List.of(), CannedApi.call())).isEmpty();
    }

    @Test
    void typesTellCategoryAndUnit() {
        assertThat(recorded(List.of()).types(CannedApi.call())).containsExactly(Leave.VACATION, Leave.DOCTOR);
    }

    @Test
    void idsAreUnique() {
        assertThat(recorded(FACTS).overlapping(YEAR, Set.of(), CannedApi.call()))
                .extracting(AbsencePeriod::id)
                .hasSize(FACTS.size())
                .doesNotHaveDuplicates();
    }

    @Test
    void randomAbsencesComeOutAsTheyAre() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < rounds(); round++) {
            List<Leave> leaves = RandomLeaves.of(random, 40);
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            DateRange range = new DateRange(from, from.plusDays(random.nextInt(200)));

            assertThat(read(leaves, range, Set.of()))
                    .as("seed %d, round %d, %s", seed, round, range)
                    .containsExactlyInAnyOrderElementsOf(periods(leaves).stream()
                            .filter(period -> range.overlaps(period.from(), period.to()))
                            .toList());
        }
    }

    protected int rounds() {
        return 50;
    }

    private List<AbsencePeriod> read(List<Leave> leaves, DateRange range, Set<String> people) {
        Absences absences = recorded(leaves);
        return absences.withDurations(absences.overlapping(range, people, CannedApi.call()), CannedApi.call()).stream()
                .map(period -> comparable(period, true))
                .toList();
    }

    private static List<AbsencePeriod> periods(List<Leave> leaves) {
        return leaves.stream().map(Leave::period).toList();
    }

    /** Without what the generations cannot agree on; where a time zone goes without saying, v1 names none. */
    public static AbsencePeriod comparable(AbsencePeriod period, boolean zoned) {
        return new AbsencePeriod(
                "",
                period.employeeId(),
                "",
                period.type(),
                period.status(),
                period.from(),
                period.to(),
                period.fromHalf(),
                period.toHalf(),
                period.fromTime(),
                period.toTime(),
                zoned ? period.zone() : null,
                period.days(),
                period.hours());
    }
}
