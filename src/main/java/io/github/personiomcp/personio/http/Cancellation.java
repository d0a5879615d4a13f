package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.PersonioException;

/** The one place where the interruption of a thread, by which a call is cancelled, becomes an exception of the domain. */
public final class Cancellation {

    private Cancellation() {}

    /** The exception to throw; the thread is marked as interrupted again. */
    public static PersonioException of(InterruptedException interruption) {
        return of(interruption, "The call was cancelled");
    }

    static PersonioException of(InterruptedException interruption, String message) {
        Thread.currentThread().interrupt();
        return new PersonioException(PersonioException.Kind.CANCELLED, message, interruption);
    }
}
