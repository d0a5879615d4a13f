package io.github.personiomcp.tool;

import java.util.Locale;

/** A group of tools that is offered or withheld together. */
public enum Toolset {
    EMPLOYEES,
    ABSENCES,
    ATTENDANCES,
    ORGANIZATION;

    /** As written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
