package io.github.personiomcp.toolset.absences;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAbsences;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.toolset.PeriodArguments;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers agree with a look at every person on every day. */
class WhoIsOutDayByDayTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private List<Employee> people = List.of();
    private List<AbsencePeriod> periods = List.of();

    @Test
    void answersAgreeWithALookAtEveryPersonOnEveryDay() {
        System.out.println("WhoIsOutDayByDayTest seed " + seed);
        for (int round = 0; round < 300; round++) {
            people = people();
            periods = IntStream.range(0, 25).mapToObj(this::period).toList();
            LocalDate from = MONDAY.plusDays(random.nextInt(20));
            LocalDate to = from.plusDays(random.nextInt(3) * (long) random.nextInt(8));
            Map<String, Object> arguments = scope();
            List<Employee> selected = people.stream()
                    .filter(person -> !person.text("status").equals("inactive") && inScope(person, arguments))
                    .toList();
            arguments.put("from", from.toString());
            arguments.put("to", to.toString());

            compare(arguments, selected, from.datesUntil(to.plusDays(1)).toList(), "seed " + seed + " round " + round);
        }
    }

    @Test
    void whoIsOutInARangeIsWhoIsOutOnOneOfItsDays() {
        System.out.println("WhoIsOutDayByDayTest seed " + seed);
        for (int round = 0; round < 100; round++) {
            people = people();
            periods = IntStream.range(0, 25).mapToObj(this::period).toList();
            LocalDate from = MONDAY.plusDays(random.nextInt(20));
            LocalDate to = from.plusDays(random.nextInt(8));
            Set<Object> onItsDays = from.datesUntil(to.plusDays(1))
                    .flatMap(day -> out("date", day.toString()).stream())
                    .collect(Collectors.toSet());

            assertThat(out("from", from.toString(), "to", to.toString()))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(onItsDays);
        }
    }

    private Set<Object> out(Object... days) {
        Set<Object> ids = new HashSet<>();
        for (Map<?, ?> row : rows(calls().result(days).get("people"))) {
            ids.add(row.get("id"));
        }
        return ids;
    }

    private void compare(Map<String, Object> arguments, List<Employee> selected, List<LocalDate> days, String what) {
        Map<String, Set<String>> out = new HashMap<>();
        Set<String> confirmed = new TreeSet<>();
        Set<String> allDay = new TreeSet<>();
        TreeMap<Integer, LocalDate> peaks = new TreeMap<>();
        for (LocalDate day : days) {
            int count = 0;
            for (Employee person : selected) {
                List<AbsencePeriod> today = on(day, person.id());
                today.forEach(period -> out.computeIfAbsent(person.id(), id -> new TreeSet<>())
                        .add(span(period.from(), period.to()) + period.status().equals("approved")));
                List<AbsencePeriod> sure = today.stream()
                        .filter(period -> period.status().equals("approved"))
                        .toList();
                if (!sure.isEmpty()) {
                    confirmed.add(person.id());
                }
                count += nothingLeft(sure, day) ? 1 : 0;
                if (nothingLeft(sure, day)) {
                    allDay.add(person.id());
                }
            }
            peaks.putIfAbsent(count, day);
        }
        Set<String> pendingAllDay = out.keySet().stream()
                .filter(id -> !confirmed.contains(id))
                .filter(id -> days.stream().anyMatch(day -> nothingLeft(on(day, id), day)))
                .collect(Collectors.toSet());

        Map<String, Object> result = calls().result(arguments.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray());

        assertThat(result)
                .as(what)
                .containsEntry("selected", selected.size())
                .containsEntry("total", (long) confirmed.size())
                .containsEntry("pending_total", (long) out.size() - confirmed.size())
                .containsEntry("complete", true);
        int most = peaks.lastKey();
        assertThat(result.getOrDefault("most_out_on", "nobody"))
                .as(what)
                .isEqualTo(most == 0 ? "nobody" : Map.of("date", peaks.get(most).toString(), "people", (long) most));
        Map<String, Set<String>> told = new HashMap<>();
        for (Map<?, ?> row : rows(result.get("people"))) {
            String id = String.valueOf(row.get("id"));
            assertThat(row.get("confirmed")).as(what).isEqualTo(confirmed.contains(id));
            assertThat(row.get("part_day") == null)
                    .as(what + " " + row)
                    .isEqualTo(confirmed.contains(id) ? allDay.contains(id) : pendingAllDay.contains(id));
            Set<String> spans = Stream.concat(Stream.of(row), rows(row.get("further")).stream())
                    .map(one -> span(one.get("from"), one.get("to")) + one.get("confirmed"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told.put(id, spans)).as("one record a person").isNull();
        }
        assertThat(told).as(what).isEqualTo(out);
    }

    /** What keeps somebody away at any time of a day, approved or not yet. */
    private List<AbsencePeriod> on(LocalDate day, String id) {
        return periods.stream()
                .filter(period -> period.employeeId().equals(id))
                .filter(period -> !Set.of("rejected", "cancelled").contains(period.status()))
                .filter(period -> !period.type().category().equals("offsite_work"))
                .filter(period -> !day.isBefore(period.from()))
                .filter(period -> period.to() == null || !day.isAfter(period.to()))
                .toList();
    }

    private static boolean nothingLeft(List<AbsencePeriod> today, LocalDate day) {
        boolean morning = false;
        boolean afternoon = false;
        for (AbsencePeriod period : today) {
            boolean first = day.equals(period.from());
            boolean last = day.equals(period.to());
            if ((first || last) && period.fromTime() != null) {
                continue;
            }
            morning |= !(first && period.fromHalf());
            afternoon |= !(last && period.toHalf());
        }
        return morning && afternoon;
    }

    private boolean inScope(Employee person, Map<String, Object> arguments) {
        boolean department = !arguments.containsKey("where")
                || arguments.get("where").equals(Map.of("department", person.text("department")));
        return department
                && (!arguments.containsKey("reports_of")
                        || isBelow(person, String.valueOf(arguments.get("reports_of"))));
    }

    private boolean isBelow(Employee person, String manager) {
        String above = person.text("supervisor_id");
        return above.equals(manager)
                || people.stream().anyMatch(boss -> boss.id().equals(above) && isBelow(boss, manager));
    }

    private Map<String, Object> scope() {
        Map<String, Object> scope = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            scope.put(
                    "where",
                    Map.of(
                            "department",
                            people.get(random.nextInt(people.size())).text("department")));
        }
        if (random.nextBoolean()) {
            scope.put("reports_of", people.get(random.nextInt(people.size())).id());
        }
        return scope;
    }

    private List<Employee> people() {
        List<Employee> made = new ArrayList<>();
        for (int id = 1; id <= 12; id++) {
            made.add(Company.person(
                    String.valueOf(id),
                    "First" + id,
                    "Last" + id,
                    "department",
                    random.nextBoolean() ? "Sales" : "Product",
                    "supervisor_id",
                    id == 1 ? "" : String.valueOf(1 + random.nextInt(id - 1)),
                    "status",
                    List.of("active", "active", "inactive", "leave", "onboarding")
                            .get(random.nextInt(5))));
        }
        return made;
    }

    private AbsencePeriod period(int number) {
        String id = String.valueOf(1 + random.nextInt(14));
        String status = List.of("approved", "approved", "pending", "rejected", "cancelled", "deletion_pending")
                .get(random.nextInt(6));
        LocalDate from = MONDAY.plusDays(random.nextInt(30) - 5L);
        LocalDate to = from.plusDays(random.nextInt(2) * (long) random.nextInt(9));
        AbsencePeriod period =
                switch (random.nextInt(5)) {
                    case 0 -> Periods.times(id, status, from.toString(), to.toString(), "09:00", "15:00", null);
                    case 1 -> Periods.days(id, status, from.toString(), random.nextInt(4) == 0 ? null : to.toString());
                    default ->
                        Periods.halves(
                                id, status, from.toString(), to.toString(), random.nextBoolean(), random.nextBoolean());
                };
        return random.nextInt(6) == 0 ? period.withType(new AbsenceType("Remote " + number, "offsite_work")) : period;
    }

    private static String span(Object from, Object to) {
        return from + "/" + to + "/";
    }

    private static List<Map<?, ?>> rows(Object list) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> rows.add((Map<?, ?>) item));
        }
        return rows;
    }

    private CheckedCalls calls() {
        return new CheckedCalls(
                new WhoIsOutTool(
                        new EmployeeDirectory(new FakeEmployees(people), CheckedCalls.CLOCK, Duration.ofMinutes(5)),
                        new PeriodArguments(CheckedCalls.CLOCK, ZoneOffset.UTC),
                        new FakeAbsences(periods)),
                Company.tenant());
    }
}
