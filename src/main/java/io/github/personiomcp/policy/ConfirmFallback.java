package io.github.personiomcp.policy;

/** What becomes of a write where nobody can be shown its plan. */
public enum ConfirmFallback {
    /** The plan is answered with a code, and a second call with the code carries it out. */
    CODE,
    /** It is refused. */
    DENY
}
