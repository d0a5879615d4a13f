package io.github.personiomcp.demo;

import java.net.URI;

/** Everything of v1 behind authentication. */
final class V1Routes {

    private final V1Employees employees;
    private final V1EmployeeWrites writes;
    private final V1Absences absences;
    private final V1Attendances attendances;

    V1Routes(Company company, Faults faults, URI baseUrl) {
        EmployeeJson json = new EmployeeJson(company, baseUrl);
        employees = new V1Employees(company, json);
        writes = new V1EmployeeWrites(company, faults);
        absences = new V1Absences(company, json);
        attendances = new V1Attendances(company);
    }

    void addTo(Router router) {
        employees.addTo(router);
        writes.addTo(router);
        absences.addTo(router);
        attendances.addTo(router);
    }
}
