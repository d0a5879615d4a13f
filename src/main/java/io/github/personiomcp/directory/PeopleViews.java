package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.util.List;
import java.util.Map;

/** What is worked out of the same people once, on first use: their order, their reporting lines, who counts as what. */
final class PeopleViews {

    private final Lazy<List<Employee>> byName;
    private final Lazy<ReportingLines> reportingLines;
    private final Lazy<PeopleTable> table;

    PeopleViews(TenantSchema tenant, Map<String, Employee> byId) {
        this.byName = new Lazy<>(() -> NameOrder.of(byId.values()));
        this.reportingLines = new Lazy<>(() -> new ReportingLines(tenant, byId, byName()));
        this.table = new Lazy<>(() -> new PeopleTable(byName()));
    }

    List<Employee> byName() {
        return byName.get();
    }

    ReportingLines reportingLines() {
        return reportingLines.get();
    }

    PeopleTable table() {
        return table.get();
    }
}
