package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Ports;

/** The ports as the operator's policy lets them be used. Tools get no others, whatever they are written to do. */
public final class GuardedPorts {

    private GuardedPorts() {}

    /** {@code ports} with the redactions of {@code policy} in between. */
    public static Ports under(Policy policy, Ports ports) {
        return new Ports(
                ports.attributes(),
                EmployeeRedaction.under(policy, ports.employees()),
                EmployeeWriteRedaction.under(policy, ports.employeeWrites()),
                AbsenceRedaction.under(policy, ports.absences()),
                AbsenceWriteRedaction.under(policy, ports.absenceWrites()),
                BalanceRedaction.under(policy, ports.balances()),
                ports.attendances(),
                ports.attendanceWrites(),
                ports.organization(),
                ports.profilePictures(),
                DocumentRedaction.under(policy, ports.documents(), ports.documentUploads()),
                DocumentUploadRedaction.under(policy, ports.documentUploads()),
                ports.projects(),
                ports.projectWrites(),
                ports.jobs(),
                RecruitingRedaction.under(policy, ports.recruiting()),
                CompensationRedaction.under(policy, ports.compensations()),
                ReportRedaction.under(policy, ports.reports()),
                ports.connection());
    }
}
