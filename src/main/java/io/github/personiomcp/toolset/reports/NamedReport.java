package io.github.personiomcp.toolset.reports;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the report that somebody means. */
final class NamedReport {

    private static final int MOST_CANDIDATES = 5;

    private NamedReport() {}

    /**
     * The report with this id or, whatever its spelling, this name.
     *
     * @throws InvalidArgumentException where there is none, naming the nearest, or more than one, naming all
     */
    static Report of(String wanted, List<Report> reports) {
        List<Report> byId =
                reports.stream().filter(report -> report.id().equals(wanted)).toList();
        String folded = Folding.fold(wanted);
        List<Report> found = byId.isEmpty()
                ? reports.stream()
                        .filter(report -> Folding.fold(report.name()).equals(folded))
                        .toList()
                : byId;
        if (found.size() != 1) {
            throw new InvalidArgumentException(found.isEmpty() ? unknown(wanted, reports) : several(wanted, found));
        }
        return found.get(0);
    }

    private static Message unknown(String wanted, List<Report> reports) {
        List<String> near = Nearest.several(
                wanted, reports.stream().map(Report::name).distinct().toList(), MOST_CANDIDATES);
        return near.isEmpty()
                ? Message.of(
                        "There is no report '{0}' that this credential can list. list_reports names them all.", wanted)
                : Message.of(
                        "There is no report '{0}' that this credential can list. Did you mean: {1}?",
                        wanted, String.join(", ", near));
    }

    private static Message several(String wanted, List<Report> found) {
        return Message.of(
                "'{0}' is the name of {1} reports. Repeat the call with one of the ids {2}.",
                wanted, found.size(), found.stream().map(Report::id).collect(Collectors.joining(", ")));
    }
}
