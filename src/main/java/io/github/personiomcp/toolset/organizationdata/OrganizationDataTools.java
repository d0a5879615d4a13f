package io.github.personiomcp.toolset.organizationdata;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Jobs;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.tool.Tool;
import java.util.List;

/** The toolset {@code organization_data}. */
public final class OrganizationDataTools {

    private OrganizationDataTools() {}

    public static List<Tool> all(EmployeeDirectory directory, Organization organization, Jobs jobs) {
        return List.of(new ListOrganizationDataTool(directory, organization, jobs));
    }
}
