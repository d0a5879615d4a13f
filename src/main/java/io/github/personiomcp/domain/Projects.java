package io.github.personiomcp.domain;

import java.util.List;
import java.util.Set;

/** Port: reading projects. */
public interface Projects {

    /**
     * Every project, archived ones and subprojects included, in no particular order.
     *
     * @param tracked whether to count the working time recorded for each
     */
    List<Project> all(boolean tracked, CallContext context);

    /**
     * One project as it is now.
     *
     * @throws PersonioException {@link PersonioException.Kind#NOT_FOUND} where none has this id
     */
    Project get(String id, CallContext context);

    /** Ids of the people whom the project is assigned to one by one. */
    Set<String> members(String id, CallContext context);
}
