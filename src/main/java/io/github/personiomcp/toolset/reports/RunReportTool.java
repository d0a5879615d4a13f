package io.github.personiomcp.toolset.reports;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.Reports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.util.List;
import java.util.Map;

/** The rows of one report. */
public final class RunReportTool implements Tool {

    private static final int DEFAULT_LIMIT = 50;

    /** About 2,000 tokens: rows differ much in length. */
    private static final int DEFAULT_CHARACTERS = 6_000;

    /** Labels in other languages could not be told to be harmless. */
    private static final List<String> LOCALES = List.of("en", "de", "es");

    private final Reports reports;

    public RunReportTool(Reports reports) {
        this.reports = reports;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("report", Schema.string().describedAs("id or name"))
                .property("fields", Schema.list(Schema.string()).describedAs("columns; default all"))
                .property("locale", Schema.choice(LOCALES).with("default", LOCALES.get(0)))
                .required("report");
        Schema output = Schema.object()
                .property("rows", Schema.list(Schema.object()))
                .property("columns", Schema.object())
                .property("hidden", Schema.list(Schema.string()))
                .property("total", Schema.integer())
                .property("complete", Schema.bool())
                .property("next_cursor", Schema.string())
                .required("rows", "total", "complete");
        return new ToolSpec(
                "run_report",
                Toolset.REPORTS,
                Effect.READ,
                "Run report",
                "Runs a report and returns its rows; 'columns' gives the label of each key. Sensitive columns are left out and counted.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        String locale = call.arguments().text("locale").orElse(LOCALES.get(0));
        Report report = NamedReport.of(call.arguments().text("report").orElse(""), reports.all(call.context()));
        ReportTable table = reports.run(report.id(), locale, call.context());
        ReportColumns columns =
                ReportColumns.of(table, call.tenant(), call.arguments().texts("fields"));
        List<Map<String, Object>> rows =
                table.rows().stream().map(columns::record).toList();
        Page page = columns.unreadable(Page.of("rows", rows, call.arguments(), DEFAULT_LIMIT)
                        .with(Listings.record("report_id", report.id(), "report", report.name()))
                        .with(Map.of("columns", columns.labels()))
                        .with(Listings.detail("hidden", columns.hidden())))
                .noting(columns.notes());
        return call.arguments().has("limit") ? page : page.within(DEFAULT_CHARACTERS);
    }
}
