package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.ProjectWrites;
import io.github.personiomcp.domain.Projects;
import io.github.personiomcp.tool.Tool;
import java.util.List;

/** The toolset {@code projects}. */
public final class ProjectTools {

    private ProjectTools() {}

    public static List<Tool> all(EmployeeDirectory directory, Projects projects, ProjectWrites writes) {
        return List.of(
                new ListProjectsTool(directory, projects),
                new SaveProjectTool(directory, projects, writes),
                new SetProjectMembersTool(directory, projects, writes));
    }
}
