package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.tool.Tool;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The toolset {@code time}. */
public final class TimeTools {

    private TimeTools() {}

    /** The tools about absences. */
    public static List<Tool> absences(
            EmployeeDirectory directory,
            Absences absences,
            AbsenceBalances balances,
            AbsenceWrites writes,
            Clock clock) {
        return List.of(
                new RequestAbsenceTool(directory, absences, balances, writes, clock),
                new UpdateAbsenceTool(directory, absences, balances, writes, clock),
                new CancelAbsenceTool(directory, absences, writes));
    }

    /** The tools about attendances. */
    public static List<Tool> attendances(
            EmployeeDirectory directory, ZoneId zone, Attendances attendances, AttendanceWrites writes) {
        return List.of(
                new RecordAttendanceTool(directory, zone, attendances, writes),
                new UpdateAttendanceTool(directory, zone, writes),
                new DeleteAttendanceTool(directory, zone, writes));
    }
}
