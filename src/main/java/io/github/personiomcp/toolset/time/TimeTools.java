package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.tool.Tool;
import java.util.List;

/** The toolset {@code time}. */
public final class TimeTools {

    private TimeTools() {}

    public static List<Tool> all(EmployeeDirectory directory, Absences absences, AbsenceWrites absenceWrites) {
        return List.of(
                new RequestAbsenceTool(directory, absences, absenceWrites),
                new UpdateAbsenceTool(directory, absences, absenceWrites),
                new CancelAbsenceTool(directory, absences, absenceWrites));
    }
}
