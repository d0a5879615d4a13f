package io.github.personiomcp.policy;

/** Which custom attributes are seen, among those that are of no sensitive class. */
public enum AttributeRule {
    /** All. */
    ALL,
    /** All but numbers, by which people could be ranked, unless the operator names them. */
    WORDS,
    /** Those that the operator names. */
    STRICT
}
