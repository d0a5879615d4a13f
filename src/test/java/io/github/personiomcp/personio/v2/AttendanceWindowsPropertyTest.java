package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.personio.v2.PagedAttendances.Entry;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever windows a period falls into, and whatever of it is kept, the answer is that of one list. */
final class AttendanceWindowsPropertyTest {

    private static final int PEOPLE = 60;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @Test
    void windowsMakeNoDifference() {
        long seed = System.nanoTime();
        System.out.println("AttendanceWindowsPropertyTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Entry> entries = entries(random);
            PagedAttendances personio = new PagedAttendances(entries, 1 + random.nextInt(20));
            V2Attendances attendances =
                    new V2Attendances(new CannedApi().on(PagedAttendances.PATH, personio), new SettableClock());
            for (int question = 0; question < 4; question++) {
                DateRange range = range(random);
                Set<String> people = people(random);

                assertThat(attendances.in(range, people, call()))
                        .as("seed %d, round %d, %s, %s", seed, round, range, people)
                        .containsExactlyInAnyOrderElementsOf(expected(entries, range, people));
            }
        }
    }

    private static DateRange range(Random random) {
        LocalDate from = TODAY.minusDays(random.nextInt(80));
        return new DateRange(from, from.plusDays(random.nextInt(random.nextInt(10) == 0 ? 400 : 45)));
    }

    private static Set<String> people(Random random) {
        int count = List.of(0, 1, 10, 11, 55, 210).get(random.nextInt(6));
        int first = random.nextInt(PEOPLE);
        return IntStream.range(first, first + count).mapToObj(String::valueOf).collect(Collectors.toSet());
    }

    private static List<Entry> entries(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int shift = random.nextInt(150); shift > 0; shift--) {
            String person = String.valueOf(random.nextInt(PEOPLE));
            LocalDate day = TODAY.plusDays(random.nextInt(90) - 80);
            LocalDateTime start = day.atTime(random.nextInt(24), random.nextInt(60));
            LocalDateTime end = random.nextInt(20) == 0 ? null : start.plusMinutes(random.nextInt(600));
            entries.add(entry(entries.size(), person, day, start, end, false, random));
            for (int pause = random.nextInt(3); pause > 0; pause--) {
                LocalDateTime begin = start.plusMinutes(random.nextInt(600) - 30);
                entries.add(
                        entry(entries.size(), person, day, begin, begin.plusMinutes(random.nextInt(60)), true, random));
            }
        }
        return entries;
    }

    private static Entry entry(
            int id,
            String person,
            LocalDate day,
            LocalDateTime start,
            @Nullable LocalDateTime end,
            boolean pause,
            Random random) {
        String status = random.nextInt(8) == 0 ? "rejected" : "confirmed";
        return new Entry("id-" + id, person, day, start, end, pause, status);
    }

    /** Counts minutes one by one. */
    private static List<AttendancePeriod> expected(List<Entry> entries, DateRange range, Set<String> people) {
        List<Entry> selected = entries.stream()
                .filter(entry -> range.contains(entry.day()))
                .filter(entry -> people.isEmpty() || people.contains(entry.person()))
                .toList();
        return selected.stream().map(entry -> period(entry, selected)).toList();
    }

    private static AttendancePeriod period(Entry entry, List<Entry> selected) {
        LocalDateTime end = entry.end();
        Set<LocalDateTime> off = entry.pause()
                ? Set.of()
                : selected.stream()
                        .filter(other -> other.pause() && other.person().equals(entry.person()))
                        .filter(other -> !other.status().equals("rejected"))
                        .flatMap(AttendanceWindowsPropertyTest::minutes)
                        .collect(Collectors.toSet());
        return new AttendancePeriod(
                entry.id(),
                entry.person(),
                entry.day(),
                entry.start().toLocalTime(),
                end == null ? null : end.toLocalTime(),
                entry.pause() ? AttendancePeriod.Kind.BREAK : AttendancePeriod.Kind.WORK,
                minutes(entry).filter(minute -> !off.contains(minute)).count(),
                null,
                entry.status());
    }

    private static Stream<LocalDateTime> minutes(Entry entry) {
        return entry.end() == null
                ? Stream.empty()
                : Stream.iterate(
                        entry.start(), Objects.requireNonNull(entry.end())::isAfter, minute -> minute.plusMinutes(1));
    }
}
