package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.text.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReportingLinesTest {

    @Test
    void everybodyStandsUnderTheirSupervisor() {
        ReportingLines lines = lines(active("1", ""), active("2", "1"), active("3", "2"), active("4", "2"));

        assertThat(ids(lines.roots())).containsExactly("1");
        assertThat(ids(lines.directReports("2"))).containsExactly("3", "4");
        assertThat(lines.supervisor("3")).contains("2");
        assertThat(lines.allReports("1")).isEqualTo(3);
        assertThat(lines.allReports("4")).isZero();
        assertThat(lines.find("5")).isEmpty();
    }

    @Test
    void everybodyBelowIsFoundAtAnyDepthOnceEvenInARing() {
        ReportingLines lines = lines(
                active("1", ""),
                active("2", "1"),
                active("3", "2"),
                active("4", "1"),
                active("5", "6"),
                active("6", "5"));

        assertThat(ids(lines.below("1"))).containsExactlyInAnyOrder("2", "4", "3");
        assertThat(ids(lines.below("3"))).isEmpty();
        assertThat(ids(lines.below("5"))).containsExactly("6");
        assertThat(ids(lines.below("no such id"))).isEmpty();
    }

    @Test
    void reportsStandByName() {
        ReportingLines lines = lines(
                People.named("1", "Max", "Boss").employee(),
                People.named("2", "Zoe", "Zorn").with("supervisor_id", "1").employee(),
                People.named("3", "Özlem", "Arslan").with("supervisor_id", "1").employee());
        assertThat(ids(lines.directReports("1"))).containsExactly("3", "2");
    }

    @Test
    void inactivePeopleAreLeftOut() {
        ReportingLines lines = lines(active("1", ""), inactive("2", "1"), inactive("3", ""));
        assertThat(reachable(lines)).containsExactly("1");
        assertThat(lines.allReports("1")).isZero();
    }

    @Test
    void anInactiveLeaderIsKept() {
        ReportingLines lines = lines(active("1", ""), inactive("2", "1"), active("3", "2"));

        assertThat(lines.supervisor("3")).contains("2");
        assertThat(lines.allReports("1")).isEqualTo(2);
        assertThat(lines.find("2")).hasValueSatisfying(person -> assertThat(ReportingLines.inactive(person))
                .isTrue());
    }

    @Test
    void aChainOfInactiveLeadersIsKept() {
        ReportingLines lines = lines(inactive("1", ""), inactive("2", "1"), inactive("3", "2"), active("4", "3"));
        assertThat(ids(lines.roots())).containsExactly("1");
        assertThat(lines.allReports("1")).isEqualTo(3);
    }

    @Test
    void thoseWhoseSupervisorCannotBeSeenAreRoots() {
        ReportingLines lines = lines(active("3", "90"), active("1", "90"), active("2", "80"), active("4", "70"));

        assertThat(ids(lines.roots())).containsExactly("1", "2", "3", "4");
        assertThat(lines.vacantManagers())
                .isEqualTo(Map.of("70", List.of("4"), "80", List.of("2"), "90", List.of("1", "3")));
        assertThat(lines.vacantManagers().keySet()).containsExactly("70", "80", "90");
        assertThat(lines.cycles()).isEmpty();
    }

    @Test
    void aRingIsReportedAndBrokenAtTheFirstName() {
        ReportingLines lines = lines(active("3", "1"), active("1", "2"), active("2", "3"), active("4", "3"));

        assertThat(lines.cycles()).containsExactly(List.of("1", "2", "3"));
        assertThat(ids(lines.roots())).containsExactly("1");
        assertThat(lines.allReports("1")).isEqualTo(3);
        assertThat(lines.supervisor("1")).isEmpty();
    }

    @Test
    void whoReportsToThemselvesIsARingOfOne() {
        ReportingLines lines = lines(active("1", "1"), active("2", "1"));
        assertThat(lines.cycles()).containsExactly(List.of("1"));
        assertThat(ids(lines.roots())).containsExactly("1");
    }

    @Test
    void theChartMatchesASlowCount() {
        long seed = System.nanoTime();
        System.out.println("ReportingLinesTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Employee> people = randomPeople(random);
            ReportingLines lines = lines(people.toArray(Employee[]::new));
            String where = "seed " + seed + ", round " + round;

            List<String> reachable = reachable(lines);
            assertThat(reachable).as(where).doesNotHaveDuplicates();
            assertThat(reachable).as(where).containsAll(activeIds(people)).allMatch(id -> lines.find(id)
                    .isPresent());
            for (String id : reachable) {
                assertThat(lines.allReports(id)).as("%s, person %s", where, id).isEqualTo(countBelow(lines, id));
            }
            assertThat(new HashSet<>(flat(lines.cycles()))).as(where).isEqualTo(onRings(people, lines));
        }
    }

    @Test
    @Timeout(20)
    void aVeryDeepChainIsCounted() {
        int depth = 10_000;
        Employee[] chain = new Employee[depth];
        for (int i = 0; i < depth; i++) {
            chain[i] = active("" + i, i == 0 ? "" : "" + (i - 1));
        }
        ReportingLines lines = lines(chain);
        assertThat(lines.allReports("0")).isEqualTo(depth - 1);
        assertThat(lines.allReports("" + (depth - 2))).isOne();
    }

    @Test
    @Timeout(20)
    void aVeryLongRingIsBroken() {
        int length = 10_000;
        Employee[] ring = new Employee[length];
        for (int i = 0; i < length; i++) {
            ring[i] = active("" + i, "" + (i + 1) % length);
        }
        ReportingLines lines = lines(ring);
        assertThat(lines.cycles()).hasSize(1);
        assertThat(lines.allReports("0")).isEqualTo(length - 1);
    }

    @Test
    @Timeout(20)
    void veryManyRingsAreBrokenAtTheirFirstNames() {
        int people = 20_000;
        Employee[] pairs = new Employee[people];
        for (int i = 0; i < people; i++) {
            pairs[i] = active("" + i, "" + (i ^ 1));
        }
        assertThat(lines(pairs).cycles()).hasSize(people / 2).contains(List.of("8", "9"), List.of("10", "11"));
    }

    @Test
    void linesAreMadeOnceForTheSamePeople() {
        Snapshot snapshot = People.snapshot(active("1", ""));
        assertThat(snapshot.noting(Message.of("older")).reportingLines()).isSameAs(snapshot.reportingLines());
        assertThat(snapshot.with(List.of(active("2", "1"))).reportingLines().allReports("1"))
                .isOne();
    }

    private static List<Employee> randomPeople(Random random) {
        int count = 1 + random.nextInt(25);
        List<Employee> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String supervisor = random.nextInt(5) == 0 ? "" : "" + random.nextInt(count + 2);
            people.add(random.nextInt(4) == 0 ? inactive("" + i, supervisor) : active("" + i, supervisor));
        }
        return people;
    }

    private static List<String> reachable(ReportingLines lines) {
        List<String> reached = new ArrayList<>();
        Deque<Employee> open = new ArrayDeque<>(lines.roots());
        while (!open.isEmpty()) {
            String id = open.pop().id();
            reached.add(id);
            open.addAll(lines.directReports(id));
        }
        return reached;
    }

    private static int countBelow(ReportingLines lines, String id) {
        return lines.directReports(id).stream()
                .mapToInt(report -> 1 + countBelow(lines, report.id()))
                .sum();
    }

    /** Those in the chart who come back to themselves when they follow their supervisors. */
    private static Set<String> onRings(List<Employee> people, ReportingLines lines) {
        Snapshot snapshot = People.snapshot(people.toArray(Employee[]::new));
        Set<String> onRings = new HashSet<>();
        for (Employee person : people) {
            String at = person.text("supervisor_id");
            for (int step = 0; step < people.size() && !at.equals(person.id()); step++) {
                at = snapshot.find(at).map(next -> next.text("supervisor_id")).orElse("");
            }
            if (at.equals(person.id()) && lines.find(at).isPresent()) {
                onRings.add(at);
            }
        }
        return onRings;
    }

    private static List<String> flat(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static List<String> activeIds(List<Employee> people) {
        return ids(people.stream()
                .filter(person -> !ReportingLines.inactive(person))
                .toList());
    }

    private static ReportingLines lines(Employee... people) {
        return People.snapshot(people).reportingLines();
    }

    private static Employee active(String id, String supervisor) {
        return People.reportingTo(supervisor, id, "active");
    }

    private static Employee inactive(String id, String supervisor) {
        return People.reportingTo(supervisor, id, "inactive");
    }

    private static List<String> ids(List<Employee> people) {
        return people.stream().map(Employee::id).toList();
    }
}
