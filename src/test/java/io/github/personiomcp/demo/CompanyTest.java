package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.personiomcp.testing.SettableClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTest {

    private final DemoSettings settings = DemoSettings.defaults().withClock(new SettableClock());
    private final Company company = Company.generate(settings);

    @Test
    void sameSeedGivesTheSameCompany() {
        Company again = Company.generate(settings);

        assertThat(again.people()).isEqualTo(company.people());
        assertThat(again.absences()).isEqualTo(company.absences());
        assertThat(again.attendances()).isEqualTo(company.attendances());
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        assertThat(Company.generate(settings.withSeed(2)).people()).isNotEqualTo(company.people());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 31, 57, 240, 1000, 5000})
    void everySizeHasThatManyPeopleInADeepTreeWithOneRing(int size) {
        Company sized = Company.generate(settings.withEmployees(size));

        assertThat(sized.people())
                .hasSize(size)
                .extracting(Person::id)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(sized.people()).extracting(Person::email).doesNotHaveDuplicates();
        assertThat(depths(sized).values()).contains(5);
        assertThat(ring(sized)).hasSizeBetween(2, 3);
    }

    @Test
    void sizesOutsideTheRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withEmployees(29));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withEmployees(50_001));
    }

    @Test
    void idsHaveFourOrFiveDigits() {
        Company largest = Company.generate(settings.withEmployees(50_000));

        assertThat(largest.people()).extracting(Person::id).allMatch(id -> id >= 1000 && id <= 99_999);
    }

    @Test
    void oneChiefLeadsTheCompany() {
        assertThat(company.people())
                .filteredOn(person -> person.supervisorId() == null)
                .extracting(person -> person.text("position"))
                .containsExactly("Chief Executive Officer");
    }

    @Test
    void spansAreRealistic() {
        Map<Long, Long> spans = company.people().stream()
                .filter(person -> person.supervisorId() != null)
                .collect(Collectors.groupingBy(Person::supervisorId, Collectors.counting()));

        assertThat(spans.values()).allMatch(span -> span <= 9);
        assertThat(spans.values()).filteredOn(span -> span >= 4).hasSizeGreaterThan(spans.size() / 2);
    }

    @Test
    void somebodyReportsToAPersonWhoIsGone() {
        assertThat(company.people())
                .filteredOn(person -> person.supervisorId() != null
                        && company.person(person.supervisorId()).isEmpty())
                .hasSize(1);
    }

    @Test
    void someoneWhoLeftStillHasReports() {
        assertThat(company.people())
                .filteredOn(person -> person.supervisorId() != null)
                .anyMatch(person -> company.person(person.supervisorId())
                        .map(Person::status)
                        .filter("inactive"::equals)
                        .isPresent());
    }

    @Test
    void namesakesAreTwoPeople() {
        assertThat(company.people())
                .filteredOn(person -> person.name().equals("Anna Müller"))
                .hasSize(2);
        assertThat(company.people())
                .filteredOn(person -> person.name().equals("Thomas Schmidt"))
                .hasSize(2);
    }

    @Test
    void lettersBeyondAsciiOccur() {
        String names = company.people().stream().map(Person::name).collect(Collectors.joining());

        assertThat(names).contains("Jörg", "Søren", "Siobhán", "Íñigo", "Núñez");
    }

    @Test
    void allStatesOccurInBelievableShares() {
        assertThat(withStatus("inactive")).hasSizeBetween(8, 16).allMatch(person -> person.date("termination_date")
                .isPresent());
        assertThat(withStatus("leave")).hasSizeBetween(5, 9);
        assertThat(withStatus("onboarding"))
                .hasSizeBetween(5, 9)
                .allMatch(person -> person.date("hire_date").orElseThrow().isAfter(company.today()));
    }

    @Test
    void aboutOneInEightIsOutOnAWorkingDay() {
        List<LocalDate> days = company.today()
                .minusDays(28)
                .datesUntil(company.today().plusDays(28))
                .filter(Absence::workingDay)
                .toList();
        long out = days.stream()
                .mapToLong(day -> company.absences().stream()
                        .filter(absence -> absence.keepsFromWork(day))
                        .count())
                .sum();

        assertThat(out / (double) days.size() / company.size()).isBetween(0.08, 0.16);
    }

    @Test
    void thereAreAbsencesThisWeekWhateverItsSize() {
        Company small = Company.generate(settings.withEmployees(30));
        LocalDate monday = small.today().with(DayOfWeek.MONDAY);

        assertThat(small.absences()).anyMatch(absence -> absence.overlaps(monday, monday.plusDays(4)));
    }

    @Test
    void absencesOfOnePersonNeverOverlap() {
        Map<Long, List<Absence>> byPerson =
                company.absences().stream().collect(Collectors.groupingBy(Absence::employeeId));

        byPerson.values()
                .forEach(own -> own.forEach(absence -> assertThat(own)
                        .filteredOn(other -> other.overlaps(
                                absence.first(), absence.last() == null ? LocalDate.MAX : absence.last()))
                        .containsExactly(absence)));
    }

    @Test
    void someWhoAreIllTodayHaveNotSaidForHowLong() {
        assertThat(company.absences())
                .filteredOn(absence -> absence.last() == null)
                .isNotEmpty()
                .allMatch(absence ->
                        absence.type().equals(AbsenceType.SICK) && absence.overlaps(company.today(), company.today()));
    }

    @Test
    void everyStatusOfAnAbsenceOccurs() {
        assertThat(company.absences()).extracting(Absence::status).contains("approved", "pending", "rejected");
    }

    @Test
    void canariesCoverTextsAmountsAndBirthDates() {
        long id = company.people().get(20).id();

        assertThat(company.canaries()).contains("CANARY-IBAN-" + id, "CANARY-EMERGENCY-" + id, "CANARY-PHONE-" + id);
        assertThat(company.canaries()).anyMatch(canary -> canary.endsWith("%05d7".formatted(id)));
        assertThat(company.canaries()).anyMatch(canary -> canary.matches("(19|20)\\d\\d-\\d\\d-\\d\\d"));
    }

    @Test
    void birthDatesOccurNowhereElse() {
        Set<LocalDate> births = new HashSet<>();
        Set<LocalDate> others = new HashSet<>();
        for (Person person : company.people()) {
            person.values().forEach((key, value) -> {
                if (value instanceof LocalDate date) {
                    (key.equals(CustomFields.BIRTH) ? births : others).add(date);
                }
            });
        }

        assertThat(births).doesNotContainAnyElementsOf(others);
    }

    private List<Person> withStatus(String status) {
        return company.people().stream()
                .filter(person -> person.status().equals(status))
                .toList();
    }

    /** Levels below the chief of everybody who can be reached from there. */
    private static Map<Long, Integer> depths(Company company) {
        Map<Long, Integer> depths = new HashMap<>();
        for (Person person : company.people()) {
            Long supervisor = person.supervisorId();
            if (supervisor == null) {
                depths.put(person.id(), 0);
            } else if (depths.containsKey(supervisor)) {
                depths.put(person.id(), depths.get(supervisor) + 1);
            }
        }
        return depths;
    }

    /** Those who come back to themselves when followed upwards. */
    private static List<Person> ring(Company company) {
        return company.people().stream()
                .filter(person -> {
                    Person above = person;
                    for (int i = 0; i < 20 && above != null; i++) {
                        above = above.supervisorId() == null
                                ? null
                                : company.person(above.supervisorId()).orElse(null);
                        if (person.equals(above)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }
}
