package io.github.personiomcp.cli;

/** Which custom attributes are seen. */
enum AttributeRule {
    /** All that are of no sensitive class. */
    ALL,
    /** Those that the operator names. */
    STRICT
}
