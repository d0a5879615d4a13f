package io.github.personiomcp.cli;

/** A right of a Personio credential: a box on the screen of the integration, and the scope of v2 that it stands for (API reference 2.4). */
enum Right {
    EMPLOYEES_READ("Employees: read", "personio:persons:read"),
    EMPLOYEES_WRITE("Employees: write", "personio:persons:write"),
    ABSENCES_READ("Absences: read", "personio:absences:read"),
    ABSENCES_WRITE("Absences: write", "personio:absences:write"),
    ATTENDANCES_READ("Attendances: read", "personio:attendances:read"),
    ATTENDANCES_WRITE("Attendances: write", "personio:attendances:write"),
    DOCUMENTS_READ("Documents: read", "personio:documents:read"),
    DOCUMENTS_WRITE("Documents: write", "personio:documents:write"),
    PROJECTS_READ("Projects: read", "personio:projects:read"),
    PROJECTS_WRITE("Projects: write", "personio:projects:write"),
    UNITS_READ("Organisation units: read", "personio:org-units:read"),
    COST_CENTERS_READ("Cost centers: read", "personio:cost-centers:read"),
    JOBS_READ("Jobs: read", "personio:jobs:read"),
    RECRUITING_READ("Recruiting: read", "personio:recruiting:read"),
    COMPENSATIONS_READ("Compensations: read", "personio:compensations:read"),
    SALARY_BANDS_READ("Salary bands: read", "personio:salary-bands:read"),
    REPORTS_READ("Custom reports: read", "personio:reports:read");

    private final String box;
    private final String scope;

    Right(String box, String scope) {
        this.box = box;
        this.scope = scope;
    }

    /** As the screen of the integration calls it. */
    String box() {
        return box;
    }

    /** As the tokens of v2 call it. */
    String scope() {
        return scope;
    }

    boolean writes() {
        return scope.endsWith(":write");
    }
}
