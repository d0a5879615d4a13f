package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.ReportingLines;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of a chart beside its people: who its roots are, and what is not as it should be. Long lists are cut, saying so. */
final class ChartFacts {

    /** All of them are among the people of the chart anyway. */
    private static final int MOST = 50;

    private final ReportingLines lines;
    private boolean cut;

    ChartFacts(ReportingLines lines) {
        this.lines = lines;
    }

    /** The roots, and the rings and the managers who cannot be seen, where there are any. */
    Map<String, Object> of(List<Employee> roots) {
        Map<String, Object> facts = Listings.record();
        put(facts, "roots", roots.stream().map(Employee::id).toList());
        if (!lines.cycles().isEmpty()) {
            put(facts, "cycles", lines.cycles().stream().map(this::some).toList());
        }
        if (!lines.vacantManagers().isEmpty()) {
            List<Map<String, Object>> vacant = new ArrayList<>();
            lines.vacantManagers().forEach((id, reports) -> vacant.add(vacant(id, reports)));
            put(facts, "vacant_managers", vacant);
        }
        return facts;
    }

    /** What to say after {@link #of}. */
    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        if (cut) {
            notes.add(Message.of(
                    "Of long lists in roots, cycles and vacant_managers only the first {0} are shown. In people, those with depth 0 are"
                            + " the roots.",
                    MOST));
        }
        long unnamed =
                lines.roots().stream().filter(ChartFacts::supervisedUnseen).count();
        if (unnamed > 0) {
            notes.add(Message.of(
                    "Of {0} of all roots the supervisor may not be seen: they report to somebody who is not here.",
                    unnamed));
        }
        return notes;
    }

    /** Somebody is said to be there, and not who. */
    private static boolean supervisedUnseen(Employee person) {
        return person.value("supervisor").isPresent()
                && person.value("supervisor_id").isEmpty();
    }

    private Map<String, Object> vacant(String id, List<String> reports) {
        Map<String, Object> record = Listings.record("supervisor_id", id, "supervisor", nameOfSupervisor(id, reports));
        put(record, "reports", reports);
        return record;
    }

    /** The name that those who report to somebody know, where that person cannot be seen; null where they know the id alone. */
    private @Nullable Object nameOfSupervisor(String supervisor, List<String> reports) {
        return reports.stream()
                .flatMap(id -> lines.find(id).stream())
                .flatMap(person -> person.value("supervisor").stream())
                .filter(name -> !name.equals(supervisor))
                .findFirst()
                .orElse(null);
    }

    private void put(Map<String, Object> facts, String name, List<?> all) {
        facts.put(name, some(all));
        if (all.size() > MOST) {
            facts.put(name + "_total", all.size());
        }
    }

    private <T> List<T> some(List<T> all) {
        cut |= all.size() > MOST;
        return all.subList(0, Math.min(all.size(), MOST));
    }
}
