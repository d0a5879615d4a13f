package io.github.personiomcp.domain;

/** Every port of one tenant. */
public record Ports(
        Attributes attributes,
        Employees employees,
        EmployeeWrites employeeWrites,
        Absences absences,
        AbsenceWrites absenceWrites,
        AbsenceBalances balances,
        Attendances attendances,
        AttendanceWrites attendanceWrites,
        Organization organization,
        ProfilePictures profilePictures,
        Documents documents,
        DocumentUploads documentUploads,
        Projects projects,
        ProjectWrites projectWrites,
        Jobs jobs,
        Recruiting recruiting,
        Compensations compensations,
        Reports reports,
        Connection connection) {}
