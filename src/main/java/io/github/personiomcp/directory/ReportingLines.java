package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who reports to whom. Everybody stands under exactly one supervisor or is a root: people without a supervisor, people whose supervisor
 * is not among those that may be seen (a vacant manager), and one member of each cycle, so that every walk ends. Inactive people are
 * left out unless somebody still reports to them.
 */
public final class ReportingLines {

    private final Map<String, Employee> people = new LinkedHashMap<>();
    private final Map<String, String> supervisors = new HashMap<>();
    private final Map<String, List<Employee>> reports = new HashMap<>();
    private final Map<String, List<String>> vacant = new TreeMap<>();
    private final List<List<String>> cycles = new ArrayList<>();
    private final Map<String, Integer> allReports = new HashMap<>();
    private final List<Employee> roots;
    private final Lazy<ReadingOrder> readingOrder = new Lazy<>(() -> new ReadingOrder(this));

    /**
     * The lines among the people of {@code byId}.
     *
     * @param byName the same people, in the order in which those of one supervisor are to stand
     * @throws PersonioException {@link PersonioException.Kind#MISSING_RIGHT} where supervisors cannot be read
     */
    ReportingLines(TenantSchema tenant, Map<String, Employee> byId, List<Employee> byName) {
        requireSupervisors(tenant);
        Set<String> stillLeading = stillLeading(byId);
        byName.stream()
                .filter(person -> !inactive(person) || stillLeading.contains(person.id()))
                .forEach(person -> people.put(person.id(), person));
        people.values().forEach(this::placeUnderSupervisor);
        breakCycles();
        people.values().forEach(person -> supervisor(person.id())
                .ifPresent(id ->
                        reports.computeIfAbsent(id, key -> new ArrayList<>()).add(person)));
        List<Employee> unsupervised = people.values().stream()
                .filter(person -> supervisor(person.id()).isEmpty())
                .toList();
        countAll(unsupervised);
        roots = unsupervised.stream()
                .sorted(Comparator.<Employee>comparingInt(person -> allReports(person.id()))
                        .reversed())
                .toList();
    }

    /** The person, where they have a place in the chart. */
    public Optional<Employee> find(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Those under nobody, the one with most people below first, then by name. */
    public List<Employee> roots() {
        return roots;
    }

    /** Everybody who has a place in the chart. */
    public ReadingOrder readingOrder() {
        return readingOrder.get();
    }

    /** The supervisor's id, after cycles were broken. */
    public Optional<String> supervisor(String id) {
        return Optional.ofNullable(supervisors.get(id));
    }

    /** Direct reports, by name. */
    public List<Employee> directReports(String id) {
        return reports.getOrDefault(id, List.of());
    }

    /** How many people stand below, at any depth. */
    public int allReports(String id) {
        return allReports.getOrDefault(id, 0);
    }

    /** Everybody below at any depth, those nearest first. */
    public List<Employee> below(String id) {
        List<Employee> below = new ArrayList<>(directReports(id));
        for (int next = 0; next < below.size(); next++) {
            below.addAll(directReports(below.get(next).id()));
        }
        return below;
    }

    /** Rings of people who report to each other, as ids in the order of reporting; the first of each ring is treated as a root. */
    public List<List<String>> cycles() {
        return List.copyOf(cycles);
    }

    /** Ids of supervisors who cannot be seen, sorted, with the ids of those who report to them. */
    public Map<String, List<String>> vacantManagers() {
        return Collections.unmodifiableMap(vacant);
    }

    public static boolean inactive(Employee person) {
        return person.text("status").equals("inactive");
    }

    private static void requireSupervisors(TenantSchema tenant) {
        if (tenant.hides("supervisor_id")) {
            throw RefusedException.denied(
                    "{0} So reporting lines are unknown.", VisibleAttributes.obstacle(tenant, "supervisor_id"));
        }
        if (tenant.find("supervisor_id").isEmpty()) {
            throw new PersonioException(
                    PersonioException.Kind.MISSING_RIGHT,
                    "The attribute 'supervisor' cannot be read, so reporting lines are unknown. In Personio: Marketplace > Connected"
                            + " integrations > your integration > readable employee attributes > Supervisor.");
        }
    }

    private static Set<String> stillLeading(Map<String, Employee> byId) {
        Set<String> leading = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        byId.values().stream().filter(person -> !inactive(person)).forEach(person -> open.add(supervisorOf(person)));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (leading.add(id)) {
                Optional.ofNullable(byId.get(id))
                        .filter(ReportingLines::inactive)
                        .ifPresent(person -> open.add(supervisorOf(person)));
            }
        }
        return leading;
    }

    private static String supervisorOf(Employee person) {
        return person.text("supervisor_id");
    }

    private void placeUnderSupervisor(Employee person) {
        String supervisor = supervisorOf(person);
        if (people.containsKey(supervisor)) {
            supervisors.put(person.id(), supervisor);
        } else if (!supervisor.isEmpty()) {
            vacant.computeIfAbsent(supervisor, id -> new ArrayList<>()).add(person.id());
        }
    }

    private void breakCycles() {
        List<List<String>> rings = new ArrayList<>();
        Set<String> settled = new HashSet<>();
        for (String start : people.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            String at = start;
            while (at != null && !settled.contains(at) && path.add(at)) {
                at = supervisors.get(at);
            }
            if (at != null && path.contains(at)) {
                rings.add(ring(path, at));
            }
            settled.addAll(path);
        }
        breakRings(rings);
    }

    private static List<String> ring(Set<String> path, String entry) {
        return path.stream().dropWhile(id -> !id.equals(entry)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The member whose name comes first becomes the root of its ring. */
    private void breakRings(List<List<String>> rings) {
        Map<String, Integer> rank = new HashMap<>();
        if (!rings.isEmpty()) {
            people.keySet().forEach(id -> rank.put(id, rank.size()));
        }
        for (List<String> ring : rings) {
            String root = Collections.min(ring, Comparator.comparing(rank::get));
            Collections.rotate(ring, -ring.indexOf(root));
            cycles.add(List.copyOf(ring));
            supervisors.remove(root);
        }
    }

    private void countAll(List<Employee> unsupervised) {
        List<Employee> fromTheTop = new ArrayList<>(unsupervised);
        for (int next = 0; next < fromTheTop.size(); next++) {
            fromTheTop.addAll(directReports(fromTheTop.get(next).id()));
        }
        Collections.reverse(fromTheTop);
        for (Employee person : fromTheTop) {
            int withThem = allReports(person.id()) + 1;
            supervisor(person.id()).ifPresent(above -> allReports.merge(above, withThem, Integer::sum));
        }
    }
}
