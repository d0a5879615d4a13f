package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.PeriodArguments;
import java.util.List;

/** The toolset {@code absences}. */
public final class AbsenceTools {

    private AbsenceTools() {}

    public static List<Tool> all(
            EmployeeDirectory directory, PeriodArguments periods, Absences absences, AbsenceBalances balances) {
        return List.of(
                new ListAbsencesTool(directory, periods, absences),
                new GetAbsenceBalanceTool(directory, balances),
                new WhoIsOutTool(directory, periods, absences));
    }
}
