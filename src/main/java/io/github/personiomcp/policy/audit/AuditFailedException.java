package io.github.personiomcp.policy.audit;

/** What should have been recorded could not be. The message is for an operator; it names no value. */
public final class AuditFailedException extends Exception {

    AuditFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
