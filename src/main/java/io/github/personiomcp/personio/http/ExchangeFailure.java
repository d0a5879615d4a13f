package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one request brought no usable answer. Stays inside this package: {@link Retrying} repeats the request or turns the
 * failure into a {@link PersonioException}.
 */
final class ExchangeFailure extends RuntimeException {

    private final Kind kind;
    private final Trace trace;
    private final int attempts;
    private final @Nullable Duration retryAfter;
    private final transient Message said;

    /** What the attempt may have left behind at Personio. */
    enum Trace {
        /** The request was not processed. */
        NONE,
        /** The request may have been processed. */
        UNKNOWN
    }

    private ExchangeFailure(
            Kind kind,
            Trace trace,
            int attempts,
            Message message,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message.toString(), cause);
        this.said = message;
        this.kind = kind;
        this.trace = trace;
        this.attempts = attempts;
        this.retryAfter = retryAfter;
    }

    /** No connection, for a reason that may pass. */
    static ExchangeFailure notConnected(Message message, Throwable cause) {
        return new ExchangeFailure(Kind.UNREACHABLE, Trace.NONE, Retrying.ATTEMPTS, message, null, cause);
    }

    /** No connection, for a reason that someone probably has to remove: it is worth one more attempt. */
    static ExchangeFailure hardlyPassing(Message message, Throwable cause) {
        return new ExchangeFailure(Kind.UNREACHABLE, Trace.NONE, 2, message, null, cause);
    }

    /** No connection, for a reason that someone has to remove. */
    static ExchangeFailure misconfigured(Message message, @Nullable Throwable cause) {
        return new ExchangeFailure(Kind.UNREACHABLE, Trace.NONE, 1, message, null, cause);
    }

    /** The connection broke somewhere between the request and the end of the answer. */
    static ExchangeFailure broken(Message message, Throwable cause) {
        return new ExchangeFailure(Kind.UNREACHABLE, Trace.UNKNOWN, Retrying.ATTEMPTS, message, null, cause);
    }

    /** An answer came, but none that can be used; asking again would bring the same. */
    static ExchangeFailure unusable(Message message, @Nullable Throwable cause) {
        return new ExchangeFailure(Kind.BAD_ANSWER, Trace.UNKNOWN, 1, message, null, cause);
    }

    /** The call's time was over, before or after the request was sent. */
    static ExchangeFailure timedOut(Trace trace, Message message) {
        return new ExchangeFailure(Kind.TIMEOUT, trace, 1, message, null, null);
    }

    /** A gateway answered in Personio's place; what stands behind it may have done its work all the same. */
    static ExchangeFailure answered(int status, Optional<Duration> retryAfter) {
        Message message = Message.of("Personio answered with HTTP {0} ({1})", status, reason(status));
        return new ExchangeFailure(
                Kind.SERVER_ERROR, Trace.UNKNOWN, Retrying.ATTEMPTS, message, retryAfter.orElse(null), null);
    }

    private static Message reason(int status) {
        return Message.of(
                switch (status) {
                    case 502 -> "bad gateway";
                    case 503 -> "service unavailable";
                    default -> "gateway timeout";
                });
    }

    /** How often to attempt a request with this {@code effect} in all: never a change again that may have been made. */
    int attempts(Effect effect) {
        return effect == Effect.READ || trace == Trace.NONE ? attempts : 1;
    }

    /** Whether this attempt tells nothing but that the call's time was over before it. */
    boolean cameTooLate() {
        return kind == Kind.TIMEOUT && trace == Trace.NONE;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /**
     * What the caller gets to know.
     *
     * @param wait when to try again, where that is known
     */
    PersonioException forCaller(Effect effect, @Nullable Duration wait) {
        if (effect != Effect.READ && trace == Trace.UNKNOWN) {
            Message message =
                    Message.of("{0}. The change may or may not have been made: look before repeating it", said);
            return new PersonioException(Kind.OUTCOME_UNKNOWN, message, wait, this);
        }
        Message told = wait == null ? said : Message.of("{0}; try again in {1}", said, Waiting.inWords(wait));
        return new PersonioException(kind, told, wait, this);
    }
}
