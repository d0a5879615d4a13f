package io.github.personiomcp.toolset;

import io.github.personiomcp.tool.Plan;
import java.util.Collection;
import java.util.Locale;

/** How much of what was wanted Personio shows now, where the answer to a write was lost. Another request may still be on its way. */
public enum ReadBack {
    APPLIED,
    PARTLY_APPLIED,
    NOT_APPLIED,
    CANNOT_TELL;

    /** What follows where {@code missing} of the fields of {@code plan} are not as wanted. */
    public static ReadBack of(Plan plan, Collection<String> missing) {
        if (missing.isEmpty()) {
            return APPLIED;
        }
        boolean none = plan.changes().stream().map(Plan.Change::field).allMatch(missing::contains);
        return none ? NOT_APPLIED : PARTLY_APPLIED;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
