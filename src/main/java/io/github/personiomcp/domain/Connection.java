package io.github.personiomcp.domain;

import io.github.personiomcp.text.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: how the tenant is reached at the moment; asks Personio nothing. */
public interface Connection {

    /** Which generation of Personio's API serves what. */
    List<Service> services();

    /**
     * What one generation serves.
     *
     * @param subject what is served, such as {@code employees} or {@code absences}
     * @param api {@code v1} or {@code v2}
     * @param reason why the one that usually serves it does not; null where it does
     */
    record Service(String subject, String api, @Nullable Message reason) {}
}
