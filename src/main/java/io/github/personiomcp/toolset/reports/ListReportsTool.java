package io.github.personiomcp.toolset.reports;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.Reports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which reports there are. */
public final class ListReportsTool implements Tool {

    private static final int DEFAULT_LIMIT = 50;

    private final Reports reports;

    public ListReportsTool(Reports reports) {
        this.reports = reports;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        return new ToolSpec(
                "list_reports",
                Toolset.REPORTS,
                Effect.READ,
                "List reports",
                "Lists the reports that were put together in Personio. run_report shows what one says; Personio delivers those with \"API"
                        + " access\" only.",
                Listings.paged(Schema.object(), DEFAULT_LIMIT).build(),
                Schema.object()
                        .property("reports", Schema.list(Schema.object()))
                        .property("total", Schema.integer())
                        .property("complete", Schema.bool())
                        .property("next_cursor", Schema.string())
                        .required("reports", "total", "complete")
                        .build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        List<Map<String, Object>> records = reports.all(call.context()).stream()
                .sorted(Comparator.<Report, String>comparing(report -> Folding.fold(report.name()))
                        .thenComparing(Report::id))
                .map(report ->
                        Listings.record("id", report.id(), "name", report.name(), "description", report.description()))
                .toList();
        return Page.of("reports", records, call.arguments(), DEFAULT_LIMIT);
    }
}
