package io.github.personiomcp.personio.v1;

/** What a credential must be allowed for an endpoint, in the words of Personio's settings (API reference 1.1). */
enum Right {
    EMPLOYEES_READ("Employees: read"),
    EMPLOYEES_WRITE("Employees: write"),
    ABSENCES_READ("Absences: read"),
    ABSENCES_WRITE("Absences: write"),
    ATTENDANCES_READ("Attendances: read"),
    DOCUMENTS_READ("Documents: read"),
    DOCUMENTS_WRITE("Documents: write");

    private final String label;

    Right(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
