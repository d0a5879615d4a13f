package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.tool.Tool;
import java.util.List;

/** The toolset {@code employees}. */
public final class PeopleTools {

    private PeopleTools() {}

    public static List<Tool> all(EmployeeDirectory directory, EmployeeWrites writes, Organization organization) {
        return List.of(
                new SearchEmployeesTool(directory),
                new GetEmployeeTool(directory),
                new CreateEmployeeTool(directory, writes, organization),
                new UpdateEmployeeTool(directory, writes, organization));
    }
}
