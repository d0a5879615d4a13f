package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.Recruiting;
import io.github.personiomcp.domain.Reports;
import java.time.Clock;

/** Every port as a scope lets it be used: confined, without people, or absent. */
public final class ScopedPorts {

    private ScopedPorts() {}

    /**
     * {@code ports} as if there were nobody but the people of {@code scope}.
     *
     * @param clock tells since when changes are to be asked for
     */
    public static Ports under(RowScope scope, Ports ports, Clock clock) {
        if (!scope.confines()) {
            return ports;
        }
        Census census = new Census(scope, ports.employees(), clock);
        Insiders people = new Insiders(census);
        return new Ports(
                ports.attributes(),
                new ScopedEmployees(census, people),
                new ScopedEmployeeWrites(people, ports.organization(), ports.employeeWrites()),
                new ScopedAbsences(people, ports.absences()),
                new ScopedAbsenceWrites(people, ports.absenceWrites()),
                new ScopedBalances(people, ports.balances()),
                new ScopedAttendances(people, ports.attendances()),
                new ScopedAttendanceWrites(people, ports.attendanceWrites()),
                ports.organization(),
                new ScopedPictures(people, ports.profilePictures()),
                new ScopedDocuments(people, ports.documents()),
                new ScopedUploads(people, ports.documentUploads()),
                new ScopedProjects(people, ports.projects()),
                new ScopedProjectWrites(people, ports.projects(), ports.projectWrites()),
                ports.jobs(),
                Unconfinable.port(Recruiting.class),
                new ScopedCompensations(people, ports.compensations()),
                Unconfinable.port(Reports.class),
                ports.connection());
    }
}
