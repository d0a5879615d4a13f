package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.tool.Tool;
import java.util.List;

/** The toolset {@code organization}. */
public final class OrganizationTools {

    private OrganizationTools() {}

    public static List<Tool> all(EmployeeDirectory directory, TenantSources sources) {
        return List.of(new GetOrgChartTool(directory), new DescribeTenantTool(directory, sources));
    }
}
