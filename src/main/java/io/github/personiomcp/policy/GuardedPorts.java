package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.policy.scope.ScopedPorts;
import java.time.Clock;

/** The ports as the operator's policy lets them be used. Tools get no others, whatever they are written to do. */
public final class GuardedPorts {

    private GuardedPorts() {}

    /**
     * {@code all} with the scope and the redactions of {@code policy} in between.
     *
     * @param clock tells since when changes of people are to be asked for
     */
    public static Ports under(Policy policy, Ports all, Clock clock) {
        Ports ports = policy.scope().confines() ? ScopedPorts.under(policy.scope(), all, clock) : all;
        return new Ports(
                ports.attributes(),
                EmployeeRedaction.under(policy, ports.employees()),
                EmployeeWriteRedaction.under(policy, ports.employeeWrites()),
                AbsenceRedaction.under(policy, ports.absences()),
                AbsenceWriteRedaction.under(policy, ports.absenceWrites()),
                BalanceRedaction.under(policy, ports.balances()),
                AttendanceRedaction.under(policy, ports.attendances()),
                AttendanceWriteRedaction.under(policy, ports.attendanceWrites()),
                OrganizationRedaction.under(policy, ports.organization()),
                ports.profilePictures(),
                DocumentRedaction.under(policy, ports.documents(), ports.documentUploads()),
                DocumentUploadRedaction.under(policy, ports.documentUploads()),
                ProjectRedaction.under(policy, ports.projects()),
                ProjectWriteRedaction.under(policy, ports.projectWrites()),
                JobRedaction.under(policy, ports.jobs()),
                RecruitingRedaction.under(policy, ports.recruiting()),
                CompensationRedaction.under(policy, ports.compensations()),
                ReportRedaction.under(policy, ports.reports()),
                ports.connection());
    }
}
