package io.github.personiomcp.domain;

import java.util.Optional;

/** Port: the pictures of people. */
public interface ProfilePictures {

    /**
     * The picture of an employee, {@code image/png} or {@code image/jpeg}. Empty where there is none or the credential may not read it:
     * Personio does not tell these apart (API reference 4.5).
     *
     * @param width in pixels
     */
    Optional<FileContent> of(String employeeId, int width, CallContext context);
}
