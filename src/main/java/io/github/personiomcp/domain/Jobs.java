package io.github.personiomcp.domain;

import java.util.List;

/** Port: the tenant's job architecture, without salary bands. */
public interface Jobs {

    /**
     * Every job, in no particular order.
     *
     * @throws PersonioException {@link PersonioException.Kind#MISSING_RIGHT} where this credential cannot list them
     */
    List<Job> all(CallContext context);
}
