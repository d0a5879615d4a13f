package io.github.personiomcp.personio.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DateWindowsTest {

    @Test
    void windowsBeginOnAGridThatDoesNotDependOnTheRange() {
        assertThat(DateWindows.of(range("1970-01-01", "1970-01-07"), 3, List.of()))
                .containsExactly(
                        range("1970-01-01", "1970-01-03"),
                        range("1970-01-04", "1970-01-06"),
                        range("1970-01-07", "1970-01-07"));
        assertThat(DateWindows.of(range("1969-12-30", "1970-01-05"), 3, List.of()))
                .containsExactly(
                        range("1969-12-30", "1969-12-31"),
                        range("1970-01-01", "1970-01-03"),
                        range("1970-01-04", "1970-01-05"));
    }

    @Test
    void furtherStartsCutWhereTheyLieInTheRange() {
        List<LocalDate> starts =
                List.of(LocalDate.parse("1969-12-31"), LocalDate.parse("1970-01-06"), LocalDate.parse("1970-01-08"));

        assertThat(DateWindows.of(range("1970-01-04", "1970-01-07"), 3, starts))
                .containsExactly(
                        range("1970-01-04", "1970-01-05"),
                        range("1970-01-06", "1970-01-06"),
                        range("1970-01-07", "1970-01-07"));
    }

    @Test
    void windowsOfLongRangesAreLonger() {
        assertThat(DateWindows.of(range("2026-01-01", "2026-03-31"), 3, List.of()))
                .hasSize(30);
        assertThat(DateWindows.of(range("2026-01-01", "2026-12-31"), 3, List.of()))
                .hasSizeBetween(60, 62);
        assertThat(DateWindows.of(range("0001-01-01", "9999-12-31"), 3, List.of()))
                .hasSizeBetween(30, 62);
    }

    @Test
    void windowsMakeUpTheRangeWithoutGapOrOverlap() {
        long seed = System.nanoTime();
        System.out.println("DateWindowsTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            LocalDate from = LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
            DateRange range = new DateRange(from, from.plusDays(random.nextInt(random.nextBoolean() ? 40 : 4_000)));
            List<LocalDate> starts = IntStream.range(0, random.nextInt(4))
                    .mapToObj(n -> from.plusDays(random.nextInt(60) - 10))
                    .toList();
            List<DateRange> windows = DateWindows.of(range, 1 + random.nextInt(30), starts);

            assertThat(days(windows))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(range.from().datesUntil(range.to().plusDays(1)).toList());
            assertThat(windows).as("seed %d, round %d", seed, round).hasSizeLessThanOrEqualTo(62 + starts.size());
        }
    }

    private static List<LocalDate> days(List<DateRange> windows) {
        List<LocalDate> days = new ArrayList<>();
        windows.forEach(
                window -> window.from().datesUntil(window.to().plusDays(1)).forEach(days::add));
        return days;
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
