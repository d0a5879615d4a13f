package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.function.Supplier;

/** What one call may read. What is too much stays too much however often it is asked for; only asking for less helps. */
final class OneCall {

    private OneCall() {}

    /**
     * The outcome of {@code read}, with advice where time or permits do not suffice.
     *
     * @param what is read, in the plural
     */
    static <T> T read(String what, String advice, Supplier<T> read) {
        try {
            return read.get();
        } catch (PersonioException e) {
            if (e.kind() == Kind.RATE_LIMITED) {
                String message = "These are more " + what + " than one call may read. " + advice;
                throw new PersonioException(e.kind(), message, e);
            }
            if (e.kind() == Kind.TIMEOUT) {
                throw new PersonioException(e.kind(), e.getMessage() + ". If that stays so: " + advice, e);
            }
            throw e;
        }
    }
}
