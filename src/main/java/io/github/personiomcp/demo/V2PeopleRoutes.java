package io.github.personiomcp.demo;

import java.net.URI;

/** Persons, employments and what people belong to, over v2. */
final class V2PeopleRoutes {

    private final V2PersonRoutes persons;
    private final V2EmploymentRoutes employments;
    private final V2OrganizationRoutes organization;
    private final V2PersonWriteRoutes writes;
    private final V2JobRoutes jobs;

    V2PeopleRoutes(Company company, Faults faults, V2Pages pages, V2Answers answers, URI baseUrl) {
        persons = new V2PersonRoutes(company, new V2PersonJson(company, baseUrl), pages, answers);
        employments = new V2EmploymentRoutes(company, new V2EmploymentJson(company), pages, answers);
        writes = new V2PersonWriteRoutes(company, faults, answers);
        organization = new V2OrganizationRoutes(pages, answers);
        jobs = new V2JobRoutes(pages, answers);
    }

    void addTo(Router router) {
        persons.addTo(router);
        employments.addTo(router);
        organization.addTo(router);
        jobs.addTo(router);
        writes.addTo(router);
    }
}
