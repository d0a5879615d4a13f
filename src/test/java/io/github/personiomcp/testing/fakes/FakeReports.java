package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports in memory, by id; remembers which were run. */
public final class FakeReports implements Reports {

    private final List<Report> reports;
    private final Map<String, ReportTable> tables;
    private final List<String> asked = new ArrayList<>();

    public FakeReports(List<Report> reports, Map<String, ReportTable> tables) {
        this.reports = List.copyOf(reports);
        this.tables = Map.copyOf(tables);
    }

    /** Id and locale of every report that was run. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<Report> all(CallContext context) {
        return reports;
    }

    @Override
    public ReportTable run(String id, String locale, CallContext context) {
        asked.add(id + " " + locale);
        ReportTable table = tables.get(id);
        if (table == null) {
            throw new PersonioException(Kind.REJECTED, "Personio does not deliver this report.");
        }
        return table;
    }
}
