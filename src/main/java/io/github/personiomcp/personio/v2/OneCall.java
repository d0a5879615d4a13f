package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.util.function.Supplier;

/**
 * Reads of which nothing is kept, so that asking again begins anew. Where the time of a call or the permits that it gets until its end
 * do not suffice, less has to be asked for; waiting helps only where other calls took the permits.
 */
final class OneCall {

    private OneCall() {}

    /**
     * The outcome of {@code read}.
     *
     * @param what is read, in the plural
     * @param advice how to ask for less, as a sentence
     * @throws PersonioException with the advice where it is {@link Kind#RATE_LIMITED} or {@link Kind#TIMEOUT}; all others as they are
     */
    static <T> T read(Message what, Message advice, Supplier<T> read) {
        try {
            return read.get();
        } catch (PersonioException e) {
            if (e.kind() == Kind.RATE_LIMITED) {
                Message message = Message.of(
                        "These {0} take more requests than Personio's rate limit leaves to this call. {1} If other calls are running, wait"
                                + " for them first.",
                        what, advice);
                throw new PersonioException(e.kind(), message, e);
            }
            if (e.kind() == Kind.TIMEOUT) {
                throw new PersonioException(e.kind(), Message.of("{0}. If that stays so: {1}", e.said(), advice), e);
            }
            throw e;
        }
    }
}
