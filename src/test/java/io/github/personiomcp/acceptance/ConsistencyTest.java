package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Absence;
import io.github.personiomcp.demo.Attendance;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.personio.ApiPreference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Answers agree with what the demo company stores, computed another way. */
class ConsistencyTest {

    private static final DemoStack STACK = DemoStack.start();

    @AfterAll
    static void stop() {
        STACK.close();
    }

    @Test
    void absencesAreThoseThatShareADayWithTheRange() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            LocalDate from = STACK.company().today().plusDays(random.nextInt(140) - 60L);
            LocalDate to = from.plusDays(i * 5L);
            List<String> expected = STACK.company().absences().stream()
                    .filter(absence -> from.datesUntil(to.plusDays(1)).anyMatch(day -> covers(absence, day)))
                    .map(ConsistencyTest::summary)
                    .toList();

            List<Map<String, Object>> found =
                    STACK.all("list_absences", "absences", Map.of("from", from.toString(), "to", to.toString()));

            assertThat(found.stream().map(ConsistencyTest::summary))
                    .as("seed %d: %s to %s", seed, from, to)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void absencesOfADepartmentAndStatusAreASelectionOfAll() {
        Map<String, Object> range = Map.of("period", "2026-11");
        Map<Object, Object> departments = new HashMap<>();
        STACK.all("search_employees", "employees", Map.of())
                .forEach(person -> departments.put(person.get("id"), person.get("department")));
        List<Map<String, Object>> expected = STACK.all("list_absences", "absences", range).stream()
                .filter(absence -> absence.get("status").equals("approved"))
                .filter(absence -> "Sales".equals(departments.get(absence.get("employee_id"))))
                .toList();

        Map<String, Object> narrowed = new HashMap<>(range);
        narrowed.put("where", Map.of("department", "sales"));
        narrowed.put("status", "approved");

        assertThat(STACK.all("list_absences", "absences", narrowed))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    @Test
    void whoIsOutIsWhoHasAnAbsenceThatIsNotWorkElsewhere() {
        LocalDate day = STACK.company().today().plusDays(5);
        Set<String> present = STACK.company().people().stream()
                .filter(person -> !person.status().equals("inactive"))
                .map(person -> String.valueOf(person.id()))
                .collect(Collectors.toSet());
        Map<String, Boolean> expected = STACK.company().absences().stream()
                .filter(absence -> covers(absence, day) && !absence.status().equals("rejected"))
                .filter(absence -> !"offsite_work".equals(absence.type().category()))
                .filter(absence -> present.contains(String.valueOf(absence.employeeId())))
                .collect(Collectors.toMap(
                        absence -> String.valueOf(absence.employeeId()),
                        absence -> absence.status().equals("approved"),
                        Boolean::logicalOr));

        Map<String, Object> result = STACK.result("who_is_out", Map.of("date", day.toString(), "limit", 500));

        assertThat(DemoStack.records(result, "people").stream()
                        .collect(Collectors.toMap(person -> person.get("id"), person -> person.get("confirmed"))))
                .isNotEmpty()
                .isEqualTo(expected);
        assertThat(result)
                .containsEntry("selected", present.size())
                .containsEntry(
                        "total", expected.values().stream().filter(sure -> sure).count());
    }

    @Test
    void daysAndHoursAreThoseThatAreStored() {
        Map<String, Absence> stored = STACK.company().absences().stream()
                .collect(Collectors.toMap(
                        absence -> absence.type().hourly() ? absence.idV2() : String.valueOf(absence.id()),
                        absence -> absence));

        for (Map<String, Object> found : STACK.all("list_absences", "absences", Map.of("period", "2026-11"))) {
            Absence absence = stored.get(String.valueOf(found.get("id")));
            assertThat(found).containsEntry("from", absence.first().toString());
            assertThat(found.get("to"))
                    .isEqualTo(absence.last() == null ? null : absence.last().toString());
            if (absence.type().hourly()) {
                assertThat(((Number) found.get("hours")).doubleValue()).isEqualTo(absence.minutes() / 60.0);
                assertThat(found).containsEntry("from_time", absence.from().toString());
            } else if (absence.last() == null) {
                assertThat(found).doesNotContainKey("days");
            } else {
                assertThat(((Number) found.get("days")).doubleValue()).isEqualTo(absence.days());
            }
        }
    }

    @Test
    void orgChartHoldsEverybodyWhoHasNotLeftExactlyOnce() {
        List<Map<String, Object>> chart = STACK.all("get_org_chart", "people", Map.of());
        List<String> present = STACK.company().people().stream()
                .filter(person -> !person.status().equals("inactive"))
                .map(person -> String.valueOf(person.id()))
                .toList();

        assertThat(DemoStack.values(chart, "id")).doesNotHaveDuplicates().containsAll(List.copyOf(present));
        assertThat(chart.stream().filter(person -> !person.containsKey("inactive")))
                .hasSameSizeAs(present);
    }

    @Test
    void countsOfReportsAgreeWithTheChartItself() {
        List<Map<String, Object>> chart = STACK.all("get_org_chart", "people", Map.of());
        for (int i = 0; i < chart.size(); i++) {
            int depth = (int) chart.get(i).get("depth");
            int below = 0;
            int direct = 0;
            for (int j = i + 1; j < chart.size() && (int) chart.get(j).get("depth") > depth; j++) {
                below++;
                direct += (int) chart.get(j).get("depth") == depth + 1 ? 1 : 0;
            }
            assertThat(chart.get(i).getOrDefault("all_reports", 0)).isEqualTo(below);
            assertThat(chart.get(i).getOrDefault("direct_reports", 0)).isEqualTo(direct);
        }
    }

    @Test
    void headcountsDifferByWhoJoinedAndWhoLeftBetweenThem() {
        LocalDate from = STACK.company().today().minusDays(300);
        for (int i = 0; i < 12; i++) {
            LocalDate to = from.plusDays(31);
            int joined = events("joined", from.plusDays(1), to);
            int left = events("left", from, to.minusDays(1));

            assertThat(headcount(to) - headcount(from))
                    .as("%s to %s: %d joined, %d left", from, to, joined, left)
                    .isEqualTo(joined - left);
            from = to;
        }
    }

    @Test
    void headcountIsOfThoseHiredByThenAndNotYetGone() {
        for (int days : new int[] {-200, 0, 60}) {
            LocalDate day = STACK.company().today().plusDays(days);
            long employed = STACK.company().people().stream()
                    .filter(person -> !person.date("hire_date").orElseThrow().isAfter(day))
                    .filter(person -> !person.date("termination_date")
                            .orElse(LocalDate.MAX)
                            .isBefore(day))
                    .count();

            assertThat((long) headcount(day)).as("%s", day).isEqualTo(employed);
        }
    }

    private static int headcount(LocalDate day) {
        Map<String, Object> result =
                STACK.result("get_headcount", Map.of("by", List.of("department", "status"), "date", day.toString()));
        int total = (int) result.get("total");
        assertThat(records(result, "groups").stream()
                        .mapToInt(group -> (int) group.get("count"))
                        .sum())
                .isEqualTo(total);
        return total;
    }

    private static int events(String kind, LocalDate from, LocalDate to) {
        return (int)
                STACK.result("list_people_events", Map.of("kinds", kind, "from", from.toString(), "to", to.toString()))
                        .get("total");
    }

    @Test
    void cycleAndVacantManagerAreReported() {
        Map<String, Object> chart = STACK.result("get_org_chart", Map.of("depth", 0));

        assertThat((List<?>) chart.get("cycles")).hasSize(1);
        assertThat((List<?>) chart.get("vacant_managers")).hasSize(1);
        assertThat((List<?>) chart.get("roots")).hasSize(3);
    }

    @Test
    void attendanceTotalsAreTheSameInBothGenerationsAndThoseThatAreStored() {
        Map<String, Object> range = Map.of("period", "last_week", "limit", 500);
        LocalDate monday = LocalDate.parse("2026-11-09");
        Map<String, List<Long>> expected = new HashMap<>();
        for (Attendance day : STACK.company().attendances()) {
            if (!day.date().isBefore(monday) && day.date().isBefore(monday.plusDays(7))) {
                boolean counts = !day.status().equals("rejected");
                expected.merge(
                        String.valueOf(day.employeeId()),
                        counts ? List.of((long) day.workMinutes(), (long) day.breakMinutes()) : List.of(0L, 0L),
                        (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
            }
        }
        Map<String, Object> second = STACK.result("list_attendances", range);
        try (DemoStack v1 = new StackSettings().api(ApiPreference.V1).start()) {
            Map<String, Object> first = v1.result("list_attendances", range);

            assertThat(totals(first)).isEqualTo(expected);
            assertThat(totals(second)).isEqualTo(expected);
            assertThat(v1.traffic().count("GET", "/v2/")).isZero();
        }
    }

    @Test
    void everyPersonIsShownAsStored() {
        for (Person person : STACK.company().people().subList(0, 30)) {
            Map<String, Object> result = STACK.result("get_employee", Map.of("employee", String.valueOf(person.id())));
            @SuppressWarnings("unchecked")
            Map<String, Object> shown = (Map<String, Object>) result.get("employee");

            assertThat(shown).containsEntry("name", person.name()).containsEntry("email", person.email());
            assertThat(String.valueOf(shown.get("hire_date"))).isEqualTo(person.text("hire_date"));
            assertThat(shown.get("t_shirt_groesse")).isEqualTo(person.value("dynamic_24401"));
            assertThat(shown.get("department"))
                    .isEqualTo(
                            person.unit("department").map(unit -> unit.name()).orElse(null));
            assertThat(shown.get("supervisor_id"))
                    .isEqualTo(person.supervisorId() == null ? null : String.valueOf(person.supervisorId()));
        }
    }

    @Test
    void filtersCountWhatIsStored() {
        Map<String, Long> byDepartment = STACK.company().people().stream()
                .collect(Collectors.groupingBy(
                        person -> person.unit("department")
                                .map(unit -> unit.name())
                                .orElse(""),
                        Collectors.counting()));
        List<String> departments = new ArrayList<>(byDepartment.keySet());
        departments.remove("");

        for (String department : departments) {
            assertThat(STACK.result("search_employees", Map.of("where", Map.of("department", department))))
                    .containsEntry("total", byDepartment.get(department).intValue());
        }
    }

    private static boolean covers(Absence absence, LocalDate day) {
        return !day.isBefore(absence.first()) && (absence.last() == null || !day.isAfter(absence.last()));
    }

    private static String summary(Absence absence) {
        return absence.employeeId() + " " + absence.first() + " " + absence.last() + " " + absence.status();
    }

    private static String summary(Map<String, Object> absence) {
        return absence.get("employee_id") + " " + absence.get("from") + " " + absence.get("to") + " "
                + absence.get("status");
    }

    private static Map<String, List<Long>> totals(Map<String, Object> result) {
        return records(result, "totals").stream()
                .collect(Collectors.toMap(
                        total -> String.valueOf(total.get("employee_id")),
                        total -> List.of(
                                ((Number) total.get("work_minutes")).longValue(),
                                ((Number) total.get("break_minutes")).longValue())));
    }
}
