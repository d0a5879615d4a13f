package io.github.personiomcp.toolset.reports;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.text.Folding;
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

    private static String unknown(String wanted, List<Report> reports) {
        List<String> near = Nearest.several(
                wanted, reports.stream().map(Report::name).distinct().toList(), MOST_CANDIDATES);
        return "There is no report '" + wanted + "' that this credential can list."
                + (near.isEmpty()
                        ? " list_reports names them all."
                        : " Did you mean: " + String.join(", ", near) + "?");
    }

    private static String several(String wanted, List<Report> found) {
        return "'" + wanted + "' is the name of " + found.size() + " reports. Repeat the call with one of the ids "
                + found.stream().map(Report::id).collect(Collectors.joining(", ")) + ".";
    }
}
