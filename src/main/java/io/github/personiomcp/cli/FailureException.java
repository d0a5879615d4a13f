package io.github.personiomcp.cli;

/** A command did not succeed for a reason that its user can understand: the message goes to standard error, exit code 1. */
final class FailureException extends RuntimeException {

    FailureException(String message) {
        super(message);
    }
}
