package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Connection;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Organization;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where facts about the tenant and the server come from, besides the people.
 *
 * @param hiddenAs the class of data for which an attribute is hidden
 */
public record TenantSources(
        Organization organization,
        Absences absences,
        Connection connection,
        Operation operation,
        Function<Attribute, Optional<String>> hiddenAs) {}
