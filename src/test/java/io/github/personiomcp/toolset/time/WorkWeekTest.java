package io.github.personiomcp.toolset.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.fakes.Company;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkWeekTest {

    private static final LocalDate DAY = LocalDate.parse("2027-07-01");
    private static final Employee MONDAYS = Company.person("8", "Gil", "Roth", "work_schedule_monday", "06:20");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void daysOfTwoPartsAreThoseOfTheWhole() {
        WorkWeek week = random.nextBoolean() ? WorkWeek.UNKNOWN : WorkWeek.of(MONDAYS, DAY);
        for (int round = 0; round < 1_000; round++) {
            LocalDate first = DAY.plusDays(random.nextInt(400));
            LocalDate middle = first.plusDays(random.nextInt(60));
            LocalDate last = middle.plusDays(1 + random.nextInt(60));
            boolean fromHalf = random.nextBoolean() && middle.isAfter(first);
            AbsenceTime whole = days(first, last, fromHalf);

            assertThat(week.days(days(first, middle, fromHalf)).add(week.days(days(middle.plusDays(1), last, false))))
                    .as("seed %d, round %d", seed, round)
                    .isEqualByComparingTo(week.days(whole));
        }
    }

    @Test
    void aYearHasItsMondaysAndTheirHours() {
        AbsenceTime year = days(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"), false);

        assertThat(WorkWeek.of(MONDAYS, DAY).days(year)).isEqualByComparingTo("52");
        assertThat(WorkWeek.UNKNOWN.days(year)).isEqualByComparingTo("261");
        assertThat(WorkWeek.of(MONDAYS, DAY).hours(days(DAY, DAY.plusDays(7), false)))
                .isEqualByComparingTo("6.33");
    }

    @Test
    void scheduleThatIsNotCertainIsNotKnown() {
        assertThat(WorkWeek.of(MONDAYS, DAY).known()).isTrue();
        assertThat(WorkWeek.of(Company.person("8", "Gil", "Roth"), DAY).known()).isFalse();
        assertThat(WorkWeek.of(new Employee("8", MONDAYS.attributes(), Set.of("work_schedule_friday")), DAY)
                        .known())
                .isFalse();
        assertThat(WorkWeek.of(
                                Company.person(
                                        "8",
                                        "Gil",
                                        "Roth",
                                        "work_schedule_monday",
                                        "08:00",
                                        "work_schedule_valid_from",
                                        "2027-07-02"),
                                DAY)
                        .known())
                .isFalse();
        assertThat(WorkWeek.UNKNOWN.days(days(DAY, DAY, true))).isEqualTo(new BigDecimal("0.5"));
    }

    private static AbsenceTime days(LocalDate first, LocalDate last, boolean fromHalf) {
        return new AbsenceTime(first, last, fromHalf, false, null, null);
    }
}
