package io.github.personiomcp.policy;

import java.util.Locale;

/** How much of an absence is shown besides who is absent and when. */
public enum AbsenceDetail {
    /** Its kind and its comment. */
    FULL,
    /** Its kind. */
    TYPE,
    /** Nothing: every absence is "absent". */
    PRESENCE;

    /** As written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
