package io.github.personiomcp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.Tenants;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TenantDiscoveryTest {

    @Test
    void theTenantsAttributesAreNamed() {
        TenantSchema tenant = new TenantDiscovery(context -> List.of(
                        Tenants.unnamed(103, "T-Shirt Größe"),
                        StandardAttributes.all().get(0)))
                .discover(Contexts.reading());

        assertThat(tenant.keys()).containsExactly("id", "t_shirt_groesse");
        assertThat(tenant.problem()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theStandardAttributesServeWithTheReasonWhereTheTenantsCannotBeRead(Kind kind) {
        TenantSchema tenant = new TenantDiscovery(context -> {
                    throw new PersonioException(kind, "Personio did not answer.");
                })
                .discover(Contexts.reading());

        assertThat(tenant).isEqualTo(TenantSchema.standardBecause("Personio did not answer."));
    }

    @Test
    void theSameAttributesMakeAnEqualSchema() {
        TenantDiscovery discovery = new TenantDiscovery(context -> List.of(Tenants.unnamed(1, "Desk")));
        assertThat(discovery.discover(Contexts.reading())).isEqualTo(discovery.discover(Contexts.reading()));
    }
}
