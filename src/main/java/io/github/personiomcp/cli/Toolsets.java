package io.github.personiomcp.cli;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.policy.GuardedPorts;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.PeriodArguments;
import io.github.personiomcp.toolset.absences.AbsenceTools;
import io.github.personiomcp.toolset.attendances.AttendanceTools;
import io.github.personiomcp.toolset.compensation.CompensationTools;
import io.github.personiomcp.toolset.documents.DocumentTools;
import io.github.personiomcp.toolset.organization.OrganizationTools;
import io.github.personiomcp.toolset.organization.TenantSources;
import io.github.personiomcp.toolset.organizationdata.OrganizationDataTools;
import io.github.personiomcp.toolset.people.PeopleTools;
import io.github.personiomcp.toolset.picture.PictureTools;
import io.github.personiomcp.toolset.projects.ProjectTools;
import io.github.personiomcp.toolset.recruiting.RecruitingTools;
import io.github.personiomcp.toolset.reports.ReportTools;
import io.github.personiomcp.toolset.time.TimeTools;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every toolset, wired to the ports of one tenant. */
public final class Toolsets {

    private Toolsets() {}

    /**
     * All tools there are; the policy decides which of them exist for a client.
     *
     * @param apis the ports as Personio serves them; tools get them guarded by the policy
     * @param zone decides which day is today
     */
    public static List<Tool> of(Ports apis, Policy policy, Operation operation, Clock clock, ZoneId zone) {
        return of(apis, policy, operation, clock, zone, directory -> {});
    }

    /**
     * The same tools.
     *
     * @param made hears of the employee directory that they share
     */
    public static List<Tool> of(
            Ports apis,
            Policy policy,
            Operation operation,
            Clock clock,
            ZoneId zone,
            Consumer<EmployeeDirectory> made) {
        Ports ports = GuardedPorts.under(policy, apis, clock);
        Clock local = clock.withZone(zone);
        EmployeeDirectory directory = new EmployeeDirectory(ports.employees(), local, operation.maxAge());
        made.accept(directory);
        PeriodArguments periods = new PeriodArguments(clock, zone);
        List<Tool> tools = new ArrayList<>(PeopleTools.all(directory, ports.employeeWrites(), ports.organization()));
        tools.addAll(AbsenceTools.all(directory, periods, ports.absences(), ports.balances()));
        tools.addAll(AttendanceTools.all(directory, periods, ports.attendances()));
        tools.addAll(TimeTools.absences(directory, ports.absences(), ports.balances(), ports.absenceWrites(), local));
        tools.addAll(TimeTools.attendances(directory, zone, ports.attendances(), ports.attendanceWrites()));
        tools.addAll(CompensationTools.all(directory, periods, ports.compensations()));
        tools.addAll(ReportTools.all(ports.reports()));
        tools.addAll(OrganizationTools.all(
                directory,
                periods,
                new TenantSources(
                        ports.organization(), ports.absences(), ports.connection(), operation, policy::hiddenAs)));
        tools.addAll(DocumentTools.all(directory, periods, ports.documents(), ports.documentUploads()));
        tools.addAll(PictureTools.all(directory, ports.profilePictures()));
        tools.addAll(ProjectTools.all(directory, ports.projects(), ports.projectWrites()));
        tools.addAll(OrganizationDataTools.all(directory, ports.organization(), ports.jobs()));
        tools.addAll(RecruitingTools.all(ports.recruiting(), local));
        return tools;
    }
}
