package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.PeriodArguments;
import java.util.List;

/** The toolset {@code organization}. */
public final class OrganizationTools {

    private OrganizationTools() {}

    public static List<Tool> all(EmployeeDirectory directory, PeriodArguments periods, TenantSources sources) {
        return List.of(
                new GetOrgChartTool(directory),
                new GetHeadcountTool(directory, periods),
                new ListPeopleEventsTool(directory, periods),
                new DescribeTenantTool(directory, sources));
    }
}
