package io.github.personiomcp.toolset.attendances;

import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.toolset.Listings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Minutes of work and breaks over a whole selection, whatever page of it is shown. Rejected periods count for nothing. */
final class AttendanceTotals {

    private final Map<String, List<AttendancePeriod>> byPerson;
    private final Snapshot snapshot;

    AttendanceTotals(List<AttendancePeriod> selection, Snapshot snapshot) {
        this.byPerson = selection.stream()
                .collect(Collectors.groupingBy(AttendancePeriod::employeeId, TreeMap::new, Collectors.toList()));
        this.snapshot = snapshot;
    }

    /** {@code page} with the sums over everybody and those of each person; of more than {@code most} people, those on the page. */
    Page addTo(Page page, int most) {
        boolean all = byPerson.size() <= most;
        Set<String> onPage = page.records().stream()
                .map(record -> String.valueOf(record.get("employee_id")))
                .collect(Collectors.toSet());
        Page summed = page.with(Map.of("totals", people(all ? byPerson.keySet() : onPage)))
                .with(Listings.record(
                        "total_work_minutes", minutes(Kind.WORK, byPerson.values()),
                        "total_break_minutes", minutes(Kind.BREAK, byPerson.values())));
        return all
                ? summed
                : summed.noting(List.of(Message.of(
                        "totals holds the {0} people of this page out of {1}; total_work_minutes and total_break_minutes are over"
                                + " everybody selected.",
                        onPage.size(), byPerson.size())));
    }

    private List<Map<String, Object>> people(Set<String> ids) {
        Function<String, String> foldedName = id -> Folding.fold(snapshot.nameOf(id));
        return ids.stream()
                .sorted(Comparator.comparing(foldedName).thenComparing(id -> id))
                .map(id -> Listings.record(
                        "employee_id", id,
                        "employee", snapshot.nameOf(id),
                        "work_minutes", minutes(Kind.WORK, List.of(byPerson.getOrDefault(id, List.of()))),
                        "break_minutes", minutes(Kind.BREAK, List.of(byPerson.getOrDefault(id, List.of())))))
                .toList();
    }

    private static long minutes(Kind kind, Collection<List<AttendancePeriod>> periods) {
        return periods.stream()
                .flatMap(List::stream)
                .filter(period -> period.kind() == kind && !period.status().equals("rejected"))
                .mapToLong(AttendancePeriod::minutes)
                .sum();
    }
}
