package io.github.personiomcp.toolset.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.InvalidArgumentException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate SPRING = LocalDate.parse("2027-03-28");
    private static final LocalDate AUTUMN = LocalDate.parse("2027-10-31");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void timesAreTheGivenOnesAndShorterThanADay() {
        System.out.println("WorkTimeTest seed " + seed);
        for (int round = 0; round < 5_000; round++) {
            LocalDate date = day();
            LocalTime from = time();
            LocalTime to = time();
            boolean day = to.isAfter(from);
            boolean night = to.isBefore(from) && Duration.between(to, from).compareTo(Duration.ofHours(8)) >= 0;
            if (day || night) {
                WorkTime time = WorkTime.of(date, from, to);
                LocalDateTime end = Objects.requireNonNull(time.end());

                assertThat(time.start()).as(what(round)).isEqualTo(date.atTime(from));
                assertThat(end.toLocalTime()).as(what(round)).isEqualTo(to);
                assertThat(Duration.between(time.start(), end))
                        .as(what(round))
                        .isPositive()
                        .isLessThan(Duration.ofHours(24));
                assertThat(end.toLocalDate().equals(date)).as(what(round)).isEqualTo(to.isAfter(from));
            }
        }
    }

    @Test
    void endJustBeforeTheBeginningIsRefusedWithWhatToDo() {
        assertThat(WorkTime.of(SPRING, LocalTime.of(16, 0), LocalTime.of(8, 0)).end())
                .isEqualTo(SPRING.plusDays(1).atTime(8, 0));
        assertThatThrownBy(() -> WorkTime.of(SPRING, LocalTime.of(9, 0), LocalTime.of(8, 0)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage(
                        "'to' (08:00) is before 'from' (09:00), so it would be on the next day, after 23 hours. Correct the"
                                + " times if they are of one day; a night shift, such as 22:00 to 06:00, has at most 16 hours, and more is"
                                + " two records, divided at midnight: 09:00 to 00:00, and the next day from 00:00.");
        assertThatThrownBy(() -> WorkTime.of(SPRING, LocalTime.of(16, 0), LocalTime.of(8, 1)))
                .isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void anotherDayKeepsTheLengthAndNothingGivenChangesNothing() {
        for (int round = 0; round < 2_000; round++) {
            LocalDateTime start = day().atTime(time());
            WorkTime time = new WorkTime(start, start.plusMinutes(1 + random.nextInt(24 * 60)));
            LocalDate other = day();
            WorkTime moved = time.with(other, null, null);

            assertThat(time.with(null, null, null)).as(what(round)).isEqualTo(time);
            assertThat(moved.start()).as(what(round)).isEqualTo(other.atTime(start.toLocalTime()));
            assertThat(Duration.between(moved.start(), moved.end()))
                    .as(what(round))
                    .isEqualTo(Duration.between(time.start(), time.end()));
        }
    }

    @Test
    void anotherBeginningKeepsTheTimeOfDayAtWhichItEnds() {
        WorkTime night = WorkTime.of(SPRING, LocalTime.of(22, 0), LocalTime.of(6, 0));

        assertThat(night.with(null, LocalTime.of(23, 0), null))
                .isEqualTo(WorkTime.of(SPRING, LocalTime.of(23, 0), LocalTime.of(6, 0)));
        assertThat(night.with(null, LocalTime.of(5, 0), null).end()).isEqualTo(SPRING.atTime(6, 0));
        assertThat(night.with(null, null, LocalTime.of(23, 30)).end()).isEqualTo(SPRING.atTime(23, 30));
        assertThat(new WorkTime(SPRING.atTime(9, 0), null)
                        .with(null, LocalTime.of(8, 0), null)
                        .end())
                .isNull();
    }

    @Test
    void equalTimesAreRefusedBecauseTheyMayBeNothingOrADay() {
        assertThatThrownBy(() -> WorkTime.of(SPRING, LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("same time as 'from'");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-27,22:00,06:00,true",
        "2027-03-28,02:30,10:00,true",
        "2027-03-28,01:00,02:30,true",
        "2027-03-28,03:00,10:00,false",
        "2027-03-28,00:30,02:00,false",
        "2027-03-27,09:00,17:00,false",
        "2027-10-30,22:00,06:00,true",
        "2027-10-31,02:30,10:00,true",
        "2027-10-31,01:00,02:15,true",
        "2027-10-31,03:00,10:00,false",
        "2027-10-31,00:30,02:00,false"
    })
    void changeOfClocksWithinTheTimeIsTold(LocalDate date, LocalTime from, LocalTime to, boolean told) {
        assertThat(WorkTime.of(date, from, to).remarks(BERLIN).stream()
                        .anyMatch(remark -> remark.pattern().startsWith("Clocks change")))
                .isEqualTo(told);
    }

    @Test
    void clocksChangeOnTwoDaysOfTheYearAlone() {
        for (int round = 0; round < 2_000; round++) {
            LocalDate date = day();
            boolean told = WorkTime.of(date, LocalTime.MIDNIGHT, LocalTime.of(23, 59)).remarks(BERLIN).stream()
                    .anyMatch(remark -> remark.pattern().startsWith("Clocks change"));
            LocalDateTime noon = date.atTime(12, 0);
            boolean changes =
                    !BERLIN.getRules().getOffset(noon).equals(BERLIN.getRules().getOffset(noon.minusDays(1)));

            assertThat(told).as(what(round) + " " + date).isEqualTo(changes);
        }
    }

    private LocalDate day() {
        return Stream.of(SPRING, AUTUMN, SPRING.plusDays(random.nextInt(400)))
                .skip(random.nextInt(3))
                .findFirst()
                .orElseThrow()
                .plusDays(random.nextInt(3) - 1L);
    }

    private LocalTime time() {
        return LocalTime.MIDNIGHT.plusMinutes(random.nextInt(24 * 60));
    }

    private String what(int round) {
        return "seed " + seed + " round " + round;
    }
}
