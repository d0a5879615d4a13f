package io.github.personiomcp.personio;

/** Which generation of Personio's API the operator wants. */
public enum ApiPreference {
    /** For each port the generation that serves it best. */
    AUTO,
    V1,
    V2
}
