package io.github.personiomcp.demo;

import java.net.URI;

/** Everything of v1 behind authentication. */
final class V1Routes {

    private final V1EmployeeRoutes employees;
    private final V1EmployeeWriteRoutes writes;
    private final V1AbsenceRoutes absences;
    private final V1AttendanceRoutes attendances;

    V1Routes(Company company, Faults faults, URI baseUrl) {
        EmployeeJson json = new EmployeeJson(company, baseUrl);
        employees = new V1EmployeeRoutes(company, json, faults);
        writes = new V1EmployeeWriteRoutes(company, faults);
        absences = new V1AbsenceRoutes(company, json);
        attendances = new V1AttendanceRoutes(company);
    }

    void addTo(Router router) {
        employees.addTo(router);
        writes.addTo(router);
        absences.addTo(router);
        attendances.addTo(router);
    }
}
