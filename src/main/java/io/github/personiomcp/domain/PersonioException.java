package io.github.personiomcp.domain;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Personio could not do what was asked, or could not be reached. Categorised where it is thrown; the message is written for a person,
 * holds no secret and no raw answer.
 */
public final class PersonioException extends RuntimeException {

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public PersonioException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    public PersonioException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, cause);
    }

    public PersonioException(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** The same with one more sentence. */
    public PersonioException adding(String sentence) {
        return new PersonioException(kind, getMessage() + " " + sentence, retryAfter, this);
    }

    public Kind kind() {
        return kind;
    }

    /** How long to wait before the same call may succeed, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public enum Kind {
        /** No credential was given. */
        NOT_CONFIGURED,
        /** Personio refuses client id or secret. */
        WRONG_CREDENTIALS,
        /** The credential lacks a right for this endpoint. */
        MISSING_RIGHT,
        NOT_FOUND,
        /** Personio refuses the values. */
        REJECTED,
        /** The endpoint no longer exists. */
        GONE,
        /** No permit, or 429, until the deadline. */
        RATE_LIMITED,
        /** No complete answer until the deadline. */
        TIMEOUT,
        /** No connection, or something on the way to Personio refuses the request. */
        UNREACHABLE,
        /** An answer that is not what the API promises: HTML, truncated, empty, too large. */
        BAD_ANSWER,
        /** Personio reports a fault of its own. */
        SERVER_ERROR,
        /** A request beyond the ceiling of the call was refused before it was sent. */
        EFFECT_REFUSED,
        /** A write was sent and no answer came: it may or may not have happened. */
        OUTCOME_UNKNOWN,
        CANCELLED
    }
}
