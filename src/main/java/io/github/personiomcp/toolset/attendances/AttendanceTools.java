package io.github.personiomcp.toolset.attendances;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.PeriodArguments;
import java.util.List;

/** The toolset {@code attendances}. */
public final class AttendanceTools {

    private AttendanceTools() {}

    public static List<Tool> all(EmployeeDirectory directory, PeriodArguments periods, Attendances attendances) {
        return List.of(new ListAttendancesTool(directory, periods, attendances));
    }
}
