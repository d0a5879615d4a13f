package io.github.personiomcp.toolset.compensation;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.PeriodArguments;
import java.util.List;

/** The toolset {@code compensation}. */
public final class CompensationTools {

    private CompensationTools() {}

    public static List<Tool> all(EmployeeDirectory directory, PeriodArguments periods, Compensations compensations) {
        return List.of(new ListCompensationsTool(directory, periods, compensations));
    }
}
