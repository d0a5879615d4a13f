package io.github.personiomcp.demo;

import java.util.List;

/**
 * A part of the company.
 *
 * @param share how many of 100 people belong to it
 * @param head the position of the person who leads it
 * @param teams never empty
 * @param roles what its people do, without rank
 */
record Department(Unit unit, int share, String head, List<Unit> teams, List<String> roles) {

    static final List<Department> ALL = List.of(
            department(
                    501,
                    "Engineering",
                    34,
                    "Chief Technology Officer",
                    teams(601, "Platform", "Core Product", "Data", "Mobile", "Quality"),
                    "Software Engineer",
                    "Backend Engineer",
                    "Frontend Engineer",
                    "Data Engineer",
                    "QA Engineer"),
            department(
                    502,
                    "Product",
                    10,
                    "VP Product",
                    teams(611, "Product Design", "Product Management"),
                    "Product Manager",
                    "Product Designer",
                    "UX Researcher"),
            department(
                    503,
                    "Sales",
                    16,
                    "VP Sales",
                    teams(621, "Enterprise", "Mid-Market", "Sales Development"),
                    "Account Executive",
                    "Sales Engineer",
                    "Sales Rep"),
            department(
                    504,
                    "Customer Success",
                    12,
                    "VP Customer Success",
                    teams(631, "Onboarding", "Support", "Renewals"),
                    "Success Manager",
                    "Support Engineer",
                    "Support Agent"),
            department(
                    505,
                    "Marketing",
                    8,
                    "VP Marketing",
                    teams(641, "Brand", "Demand Generation"),
                    "Content Writer",
                    "Campaign Manager",
                    "Brand Designer"),
            department(
                    506,
                    "People & Culture",
                    6,
                    "Chief People Officer",
                    teams(651, "Talent Acquisition", "People Operations"),
                    "Recruiter",
                    "HR Generalist",
                    "HR Partner"),
            department(
                    507,
                    "Finance",
                    7,
                    "Chief Financial Officer",
                    teams(661, "Accounting", "Controlling"),
                    "Accountant",
                    "Controller",
                    "Payroll Clerk"),
            department(
                    508,
                    "IT & Operations",
                    7,
                    "Chief Operating Officer",
                    teams(671, "IT Operations", "Facilities"),
                    "IT Administrator",
                    "Operations Engineer",
                    "Office Manager"));

    /** Where people may work at night. */
    static final Unit NIGHT_SHIFTS = ALL.get(7).unit();

    private static Department department(
            long id, String name, int share, String head, List<Unit> teams, String... roles) {
        return new Department(new Unit(id, name), share, head, teams, List.of(roles));
    }

    private static List<Unit> teams(long firstId, String... names) {
        List<String> list = List.of(names);
        return list.stream()
                .map(name -> new Unit(firstId + list.indexOf(name), name))
                .toList();
    }
}
