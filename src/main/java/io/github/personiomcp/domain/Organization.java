package io.github.personiomcp.domain;

import java.util.List;

/** Port: the units of the tenant, those without people included. */
public interface Organization {

    /**
     * Every unit of one kind, sorted by name.
     *
     * @throws PersonioException {@link PersonioException.Kind#MISSING_RIGHT} or {@link PersonioException.Kind#NOT_FOUND} where this
     * credential cannot list them
     */
    List<OrganizationUnit> units(OrganizationUnit.Kind kind, CallContext context);
}
