package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.RefusedException;
import java.util.List;

/**
 * Units of the kinds that people may be seen to belong to, without bank account numbers: names of departments are the values of the
 * attribute that tells them.
 */
record OrganizationRedaction(Organization organization, SensitiveValues sensitive) implements Organization {

    /** {@code organization} as {@code policy} lets it be seen. */
    static Organization under(Policy policy, Organization organization) {
        return new OrganizationRedaction(organization, new SensitiveValues(policy.visibility()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws RefusedException where the attribute of this kind is hidden
     */
    @Override
    public List<OrganizationUnit> units(Kind kind, CallContext context) {
        if (context.tenant().hides(kind.attribute())) {
            throw RefusedException.denied(
                    "Units of the kind {0} are not shown, because the attribute '{1}' is hidden by this server's"
                            + " policy. The operator decides that with --hide and --expose, of which --hide wins.",
                    kind.label(), kind.attribute());
        }
        return organization.units(kind, context).stream()
                .map(unit -> new OrganizationUnit(unit.kind(), unit.id(), sensitive.shown(unit.name())))
                .toList();
    }
}
