package io.github.personiomcp.policy;

import java.util.Locale;

/** Whether the server may change anything in Personio; each allows more than the one before. */
public enum WritePolicy {
    /** Write tools do not exist and the HTTP client refuses anything but reads. */
    OFF,
    /** A write is planned first and carried out after somebody agreed. */
    CONFIRM,
    /** A write is carried out at once. */
    ON;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
