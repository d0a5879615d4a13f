package io.github.personiomcp.domain;

import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Personio could not do what was asked, or could not be reached. Categorised where it is thrown; the message is written for a person,
 * holds no secret and no raw answer.
 */
public final class PersonioException extends RuntimeException implements Spoken {

    private final Kind kind;
    private final @Nullable Duration retryAfter;
    private final transient Message said;

    public PersonioException(Kind kind, String message) {
        this(kind, Message.of(message));
    }

    public PersonioException(Kind kind, Message said) {
        this(kind, said, null);
    }

    public PersonioException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, Message.of(message), cause);
    }

    public PersonioException(Kind kind, Message said, @Nullable Throwable cause) {
        this(kind, said, null, cause);
    }

    public PersonioException(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        this(kind, Message.of(message), retryAfter, cause);
    }

    public PersonioException(Kind kind, Message said, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(said.toString(), cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.said = said;
    }

    /** The same with one more sentence. */
    public PersonioException adding(String sentence) {
        return new PersonioException(kind, said.then(Message.of(sentence)), retryAfter, this);
    }

    @Override
    public Message said() {
        return said;
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
