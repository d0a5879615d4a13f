package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.Employment.Doubt;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmploymentRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LocalDate LONG_AGO = LocalDate.parse("1990-01-01");

    @Test
    void hireAndTerminationDatesAreTheFirstAndTheLastDay() {
        Employment employment = of("inactive", "2024-03-01", "2025-06-30");

        assertThat(on(employment, "2024-02-29", "2024-03-01", "2025-06-30", "2025-07-01"))
                .containsExactly(false, true, true, false);
        assertThat(employment.joined()).contains(LocalDate.parse("2024-03-01"));
        assertThat(employment.left()).contains(LocalDate.parse("2025-06-30"));
        assertCertain(employment);
    }

    @Test
    void whoHasGivenNoticeCountsUntilTheLastDay() {
        Employment employment = of("active", "2024-03-01", "2026-12-31");

        assertThat(on(employment, "2026-11-21", "2026-12-31", "2027-01-01")).containsExactly(true, true, false);
        assertCertain(employment);
    }

    @Test
    void onboardingPeopleCountFromTheirHireDateOn() {
        Employment employment = of("onboarding", "2026-12-01", "");

        assertThat(on(employment, "2026-11-21", "2026-12-01")).containsExactly(false, true);
        assertThat(employment.left()).isEmpty();
        assertCertain(employment);
    }

    @Test
    void inactivePeopleWithoutATerminationDateInThePastCountOnNoDay() {
        for (String left : new String[] {"", "2026-11-21", "2027-01-31"}) {
            Employment employment = of("inactive", "2024-03-01", left);

            assertThat(on(employment, "2024-03-01", "2026-11-20", "2026-11-21", "2026-11-22"))
                    .containsOnly(false);
            assertThat(employment.joined()).isEmpty();
            assertThat(employment.left()).isEmpty();
            assertThat(employment.doubt()).isEqualTo(Doubt.NO_LEAVE_DATE);
            assertThat(doubtful(employment, "2024-02-29", "2024-03-01", "2026-11-20", "2026-11-21"))
                    .containsExactly(false, true, true, false);
        }
    }

    @Test
    void withoutAHireDateSomebodyWasAlwaysThere() {
        Employment employment = of("active", "", "");

        assertThat(on(employment, "1990-01-01", "2026-11-21", "2030-01-01")).containsOnly(true);
        assertThat(employment.joined()).isEmpty();
        assertThat(employment.doubt()).isEqualTo(Doubt.NO_HIRE_DATE);
        assertThat(doubtful(employment, "1990-01-01", "2026-11-20", "2026-11-21"))
                .containsExactly(true, true, false);
    }

    @Test
    void whoLeftWithoutAHireDateIsInDoubtUntilTheLastDay() {
        Employment employment = of("inactive", "", "2025-06-30");

        assertThat(on(employment, "1990-01-01", "2025-06-30", "2025-07-01")).containsExactly(true, true, false);
        assertThat(employment.left()).contains(LocalDate.parse("2025-06-30"));
        assertThat(doubtful(employment, "2025-06-30", "2025-07-01")).containsExactly(true, false);
    }

    @Test
    void onboardingPeopleWithoutAHireDateAreNotThereYet() {
        Employment employment = of("onboarding", "", "");

        assertThat(on(employment, "1990-01-01", "2026-11-21", "2027-01-01")).containsOnly(false);
        assertThat(doubtful(employment, "2026-11-21", "2026-11-22", "2030-01-01"))
                .containsExactly(false, true, true);
    }

    @Test
    void whoWithdrewBeforeTheFirstDayNeverBegan() {
        Employment employment = of("inactive", "2026-12-01", "2026-11-15");

        assertThat(on(employment, "2026-11-15", "2026-12-01", "2027-01-01")).containsOnly(false);
        assertThat(employment.left()).isEmpty();
        assertCertain(employment);
    }

    @Test
    void whoWasHiredAgainCountsFromTheNewHireDateOn() {
        Employment employment = of("active", "2026-02-01", "2024-06-30");

        assertThat(on(employment, "2024-06-30", "2026-01-31", "2026-02-01", "2027-01-01"))
                .containsExactly(false, false, true, true);
        assertThat(employment.left()).isEmpty();
        assertThat(employment.doubt()).isEqualTo(Doubt.EARLIER_EMPLOYMENT);
        assertThat(doubtful(employment, "1990-01-01", "2024-06-30", "2024-07-01"))
                .containsExactly(true, true, false);
    }

    @Test
    void datesDecideWhereTheStatusLagsBehind() {
        Employment overdue = of("leave", "2024-03-01", "2026-11-20");

        assertThat(on(overdue, "2026-11-20", "2026-11-21")).containsExactly(true, false);
        assertThat(overdue.doubt()).isEqualTo(Doubt.STILL_THERE);
        assertThat(doubtful(overdue, "2026-11-20", "2026-11-21", "2030-01-01")).containsExactly(false, true, true);
        assertThat(on(of("onboarding", "2026-11-01", ""), "2026-11-01")).containsExactly(true);
        assertThat(on(of("active", "2026-12-01", ""), "2026-11-21")).containsExactly(false);
    }

    @Test
    void endOfAContractAndLastWorkingDayEndNothing() {
        Employee person = People.named("1", "Ada", "Stein")
                .with("hire_date", "2024-03-01")
                .with("contract_end_date", "2025-02-28")
                .with("last_working_day", "2025-02-15")
                .employee();

        assertThat(on(new EmploymentRules(TODAY).of(person), "2025-03-01", "2026-11-21"))
                .containsOnly(true);
    }

    @Test
    void withoutStatusTheDatesAreAllThereIs() {
        assertThat(on(of("", "2024-03-01", "2025-06-30"), "2025-06-30", "2025-07-01"))
                .containsExactly(true, false);
        assertCertain(of("", "2024-03-01", "2025-06-30"));
        assertThat(on(of("", "2024-03-01", ""), "2026-11-21")).containsExactly(true);
    }

    @Test
    void whoseEmploymentCouldNotBeReadCountsOnNoDayAndIsInDoubt() {
        Employee unread =
                new Employee("1", Map.of("id", "1"), Set.of(), Set.of("status", "hire_date", "termination_date"));
        Employment employment = new EmploymentRules(TODAY).of(unread);

        assertThat(on(employment, "1990-01-01", "2026-11-21")).containsOnly(false);
        assertThat(doubtful(employment, "1990-01-01", "2026-11-21", "2030-01-01"))
                .containsOnly(true);
        assertThat(employment.doubt()).isEqualTo(Doubt.UNREAD);
    }

    private static Employment of(String status, String hired, String left) {
        People person = People.named("1", "Ada", "Stein");
        Map.of("status", status, "hire_date", hired, "termination_date", left).forEach(person::with);
        Map<String, Object> given = new HashMap<>(person.employee().attributes());
        given.values().removeIf(""::equals);
        return new EmploymentRules(TODAY).of(new Employee("1", given));
    }

    private static Boolean[] on(Employment employment, String... days) {
        return Arrays.stream(days)
                .map(day -> employment.on(LocalDate.parse(day)))
                .toArray(Boolean[]::new);
    }

    private static Boolean[] doubtful(Employment employment, String... days) {
        return Arrays.stream(days)
                .map(LocalDate::parse)
                .map(day -> !new Employments(List.of(employment))
                        .doubtfulIn(new DateRange(day, day))
                        .isEmpty())
                .toArray(Boolean[]::new);
    }

    private static void assertCertain(Employment employment) {
        assertThat(employment.doubt()).isEqualTo(Doubt.NONE);
        assertThat(new Employments(List.of(employment))
                        .doubtfulIn(new DateRange(LONG_AGO, LocalDate.parse("2100-01-01"))))
                .isEmpty();
    }
}
