package io.github.personiomcp.tool;

import java.util.Locale;

/** A group of tools that is offered or withheld together. */
public enum Toolset {
    EMPLOYEES(true),
    ABSENCES(true),
    ATTENDANCES(true),
    ORGANIZATION(true),
    TIME(false),
    PROFILE_PICTURE(false),
    DOCUMENTS(false),
    PROJECTS(false),
    ORGANIZATION_DATA(false),
    RECRUITING(false),
    COMPENSATION(false),
    REPORTS(false);

    private final boolean standard;

    Toolset(boolean standard) {
        this.standard = standard;
    }

    /** Whether it is offered without being asked for. */
    public boolean standard() {
        return standard;
    }

    /** As written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
