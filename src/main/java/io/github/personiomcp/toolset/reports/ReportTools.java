package io.github.personiomcp.toolset.reports;

import io.github.personiomcp.domain.Reports;
import io.github.personiomcp.tool.Tool;
import java.util.List;

/** The toolset {@code reports}. */
public final class ReportTools {

    private ReportTools() {}

    public static List<Tool> all(Reports reports) {
        return List.of(new ListReportsTool(reports), new RunReportTool(reports));
    }
}
