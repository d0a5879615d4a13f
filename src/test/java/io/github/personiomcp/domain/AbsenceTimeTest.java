package io.github.personiomcp.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsenceType.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTimeTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-03-22");
    private static final int QUARTERS_A_DAY = 96;
    private static final List<Unit> UNITS = List.of(Unit.DAY, Unit.HOUR, Unit.UNKNOWN);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void bothHalvesOfASingleDayAreTheWholeDay() {
        assertThat(days(MONDAY, MONDAY, true, true)).isEqualTo(days(MONDAY, MONDAY, false, false));
        assertThat(days(MONDAY, MONDAY.plusDays(1), true, true).fromHalf()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,2027-03-22,2027-03-21,false,false,,,is before 'from'",
        "DAY,2027-03-22,,false,true,,,needs a last day",
        "HOUR,2027-03-22,2027-03-23,true,false,,,counted in hours and has no half days",
        "HOUR,2027-03-22,2027-03-23,false,true,,,counted in hours and has no half days",
        "DAY,2027-03-22,2027-03-22,false,false,09:00,10:00,counted in days and has no times",
        "UNKNOWN,2027-03-22,2027-03-22,true,false,09:00,10:00,'either half days or times, not both'",
        "HOUR,2027-03-22,2027-03-22,false,false,09:00,,Give both from_time and to_time",
        "HOUR,2027-03-22,2027-03-22,false,false,,10:00,Give both from_time and to_time",
        "HOUR,2027-03-22,2027-03-23,false,false,09:00,10:00,Times are for a single day",
        "HOUR,2027-03-22,2027-03-22,false,false,09:00,09:00,must be after 'from_time'",
        "HOUR,2027-03-22,2027-03-22,false,false,22:00,06:00,must be after 'from_time'"
    })
    void timeThatMakesNoSenseIsRefused(
            Unit unit,
            LocalDate from,
            @Nullable LocalDate to,
            boolean fromHalf,
            boolean toHalf,
            @Nullable LocalTime fromTime,
            @Nullable LocalTime toTime,
            String why) {
        AbsenceTime time = new AbsenceTime(from, to, fromHalf, toHalf, fromTime, toTime);

        assertThatThrownBy(() -> time.sensible(unit))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void hoursOfOneDayAndWholeDaysSuitAKindThatIsCountedInHours() {
        AbsenceTime hours =
                new AbsenceTime(MONDAY, MONDAY, false, false, LocalTime.parse("09:00"), LocalTime.parse("10:30"));

        assertThat(hours.sensible(Unit.HOUR)).isSameAs(hours);
        assertThat(hours.sensible(Unit.UNKNOWN)).isSameAs(hours);
        days(MONDAY, MONDAY.plusDays(3), false, false).sensible(Unit.HOUR);
    }

    /** Against sets of quarters of an hour, in which an open end is a long one. */
    @Test
    void whatIsSensibleIsFreeOfHalvesWithTimesAndOverlapsWhereItSharesAMoment() {
        System.out.println("AbsenceTimeTest seed " + seed);
        for (int round = 0; round < 3_000; round++) {
            String what = "seed " + seed + " round " + round;
            AbsenceTime one = sensible();
            AbsenceTime other = sensible();
            Set<Long> shared = new HashSet<>(quarters(one));
            shared.retainAll(quarters(other));

            assertThat(one.overlaps(other)).as(what + one + other).isEqualTo(!shared.isEmpty());
            assertThat(other.overlaps(one)).as(what).isEqualTo(one.overlaps(other));
            assertThat(quarters(one)).as(what + one).isNotEmpty();
            assertThat(one.hourly() && (one.fromHalf() || one.toHalf()))
                    .as(what)
                    .isFalse();
            assertThat(one.fromHalf() && one.toHalf() && one.from().equals(one.to()))
                    .as(what)
                    .isFalse();
        }
    }

    /** Random times until one of them makes sense. */
    private AbsenceTime sensible() {
        while (true) {
            AbsenceTime time = any();
            try {
                return time.sensible(UNITS.get(random.nextInt(UNITS.size())));
            } catch (InvalidArgumentException nonsense) {
                assertThat(nonsense.getMessage()).isNotBlank();
            }
        }
    }

    private AbsenceTime any() {
        LocalDate from = MONDAY.plusDays(random.nextInt(6));
        LocalDate to = random.nextInt(10) == 0 ? null : from.plusDays(random.nextInt(4) - 1L);
        return new AbsenceTime(from, to, random.nextBoolean(), random.nextBoolean(), anyTime(), anyTime());
    }

    private @Nullable LocalTime anyTime() {
        return random.nextBoolean() ? null : LocalTime.MIDNIGHT.plusMinutes(15L * random.nextInt(QUARTERS_A_DAY));
    }

    private static Set<Long> quarters(AbsenceTime time) {
        LocalDate last = time.to() == null ? MONDAY.plusDays(30) : time.to();
        long first = quarter(time.from())
                + (time.fromTime() != null ? quarter(time.fromTime()) : time.fromHalf() ? QUARTERS_A_DAY / 2 : 0);
        long end = quarter(last)
                + (time.toTime() != null
                        ? quarter(time.toTime())
                        : time.toHalf() ? QUARTERS_A_DAY / 2 : QUARTERS_A_DAY);
        Set<Long> quarters = new TreeSet<>();
        for (long quarter = first; quarter < end; quarter++) {
            quarters.add(quarter);
        }
        return quarters;
    }

    private static long quarter(LocalDate day) {
        return day.toEpochDay() * QUARTERS_A_DAY;
    }

    private static long quarter(LocalTime time) {
        return time.toSecondOfDay() / 900;
    }

    private static AbsenceTime days(LocalDate from, LocalDate to, boolean fromHalf, boolean toHalf) {
        return new AbsenceTime(from, to, fromHalf, toHalf, null, null);
    }
}
