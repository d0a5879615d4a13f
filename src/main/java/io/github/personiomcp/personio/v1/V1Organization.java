package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import java.util.List;

/** Units over v1, which has no list of any kind of them (API reference 4.5): they are known by the people in them only. */
public final class V1Organization implements Organization {

    /** @throws PersonioException always */
    @Override
    public List<OrganizationUnit> units(OrganizationUnit.Kind kind, CallContext context) {
        throw new PersonioException(
                PersonioException.Kind.NOT_FOUND,
                "The first generation of Personio's API has no list of units such as departments and offices.");
    }
}
