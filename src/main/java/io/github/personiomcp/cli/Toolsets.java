package io.github.personiomcp.cli;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.policy.AbsenceRedaction;
import io.github.personiomcp.policy.AbsenceWriteRedaction;
import io.github.personiomcp.policy.BalanceRedaction;
import io.github.personiomcp.policy.EntitlementRedaction;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.ReportRedaction;
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

/** Every toolset, wired to the ports of one tenant, with the redactions of the policy in between. */
public final class Toolsets {

    private Toolsets() {}

    /**
     * All tools there are; the policy decides which of them exist for a client.
     *
     * @param zone decides which day is today
     */
    public static List<Tool> of(PersonioApis apis, Policy policy, Operation operation, Clock clock, ZoneId zone) {
        Clock local = clock.withZone(zone);
        EmployeeDirectory directory =
                new EmployeeDirectory(EntitlementRedaction.under(policy, apis.employees()), local, operation.maxAge());
        PeriodArguments periods = new PeriodArguments(clock, zone);
        List<Tool> tools = new ArrayList<>(PeopleTools.all(directory, apis.employeeWrites(), apis.organization()));
        Absences absences = AbsenceRedaction.under(policy, apis.absences());
        AbsenceBalances balances = BalanceRedaction.under(policy, apis.balances());
        tools.addAll(AbsenceTools.all(directory, periods, absences, balances));
        tools.addAll(AttendanceTools.all(directory, periods, apis.attendances()));
        tools.addAll(TimeTools.absences(
                directory, absences, balances, AbsenceWriteRedaction.under(policy, apis.absenceWrites()), local));
        tools.addAll(TimeTools.attendances(directory, zone, apis.attendances(), apis.attendanceWrites()));
        tools.addAll(CompensationTools.all(directory, periods, apis.compensations()));
        tools.addAll(ReportTools.all(ReportRedaction.under(policy, apis.reports())));
        tools.addAll(OrganizationTools.all(
                directory,
                periods,
                new TenantSources(apis.organization(), absences, apis.connection(), operation, policy::hiddenAs)));
        tools.addAll(DocumentTools.all(directory, periods, apis.documents(), apis.documentUploads()));
        tools.addAll(PictureTools.all(directory, apis.profilePictures()));
        tools.addAll(ProjectTools.all(directory, apis.projects(), apis.projectWrites()));
        tools.addAll(OrganizationDataTools.all(directory, apis.organization(), apis.jobs()));
        tools.addAll(RecruitingTools.all(apis.recruiting(), local));
        return tools;
    }
}
