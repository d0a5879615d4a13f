package io.github.personiomcp.domain;

/** The caller asked for something that does not exist or makes no sense. The message says what was wrong and what is accepted. */
public final class InvalidArgumentException extends RuntimeException {

    public InvalidArgumentException(String message) {
        super(message);
    }
}
