package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganizationRedactionTest {

    private static final Organization ALL = (kind, context) -> List.of(new OrganizationUnit(kind, "1", "Mergers"));
    private static final Organization REDACTED = OrganizationRedaction.under(Policies.exposing(), ALL);
    private static final CallContext CONTEXT = Contexts.reading(
            TenantSchema.standard().hiding(one -> one.source().rawKey().equals("subcompany")));

    @Test
    void valuesOfAHiddenAttributeAreNotListedAsUnits() {
        assertThatThrownBy(() -> REDACTED.units(Kind.LEGAL_ENTITY, CONTEXT))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(
                        "Units of the kind legal_entity are not shown, because the attribute 'subcompany' is hidden");
    }

    @Test
    void otherUnitsAreListed() {
        assertThat(REDACTED.units(Kind.OFFICE, CONTEXT)).isEqualTo(ALL.units(Kind.OFFICE, CONTEXT));
    }
}
