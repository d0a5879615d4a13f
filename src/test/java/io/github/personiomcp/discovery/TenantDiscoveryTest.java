package io.github.personiomcp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.text.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TenantDiscoveryTest {

    @Test
    void theTenantsAttributesAreNamed() {
        TenantSchema tenant = discovery(
                        Tenants.unnamed(103, "T-Shirt Größe"),
                        StandardAttributes.all().get(0))
                .discover(Contexts.reading());

        assertThat(tenant.keys()).containsExactly("id", "t_shirt_groesse");
        assertThat(tenant.problem()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theStandardAttributesServeWithTheReasonWhereTheTenantsCannotBeRead(Kind kind) {
        TenantSchema tenant = failing(kind).discover(Contexts.reading());

        assertThat(tenant).isEqualTo(TenantSchema.standardBecause(Message.of("Personio did not answer.")));
    }

    @Test
    void labelThatHoldsABankAccountNumberIsNotTold() {
        Attribute account = Tenants.unnamed(103, "Account DE89 3704 0044 0532 0130 00");

        assertThat(discovery(account).discover(Contexts.reading()).attributes())
                .singleElement()
                .satisfies(attribute -> assertThat(attribute.nameless()).isTrue())
                .satisfies(attribute -> assertThat(attribute.toString()).doesNotContain("3704"));
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsNoWarning() {
        try (CapturedLog log = new CapturedLog()) {
            failing(Kind.CANCELLED).discover(Contexts.reading());
            assertThat(log.text()).doesNotContain("WARN");

            failing(Kind.TIMEOUT).discover(Contexts.reading());
            assertThat(log.text()).contains("WARN");
        }
    }

    @Test
    void theSameAttributesMakeAnEqualSchema() {
        TenantDiscovery discovery = discovery(Tenants.unnamed(1, "Desk"));
        assertThat(discovery.discover(Contexts.reading())).isEqualTo(discovery.discover(Contexts.reading()));
    }

    @Test
    void valuesOfWhatIsHiddenAltogetherAreWithheld() {
        List<Attribute> listed =
                List.of(Tenants.unnamed(1, "Desk"), Tenants.unnamed(2, "IBAN"), part("id"), part("name"));
        Set<String> withheld = new HashSet<>();

        new TenantDiscovery(
                        (hidden, context) -> {
                            withheld.addAll(hidden.apply(listed));
                            return listed;
                        },
                        attribute -> attribute.key().equals("iban")
                                || attribute.key().equals("team_id"))
                .discover(Contexts.reading());

        assertThat(withheld).containsExactly("dynamic_2");
    }

    private static Attribute part(String part) {
        return StandardAttributes.readFrom("team").stream()
                .filter(attribute -> part.equals(attribute.source().part()))
                .findFirst()
                .orElseThrow();
    }

    private static TenantDiscovery failing(Kind kind) {
        return new TenantDiscovery(
                (withheld, context) -> {
                    throw new PersonioException(kind, "Personio did not answer.");
                },
                attribute -> false);
    }

    private static TenantDiscovery discovery(Attribute... readable) {
        return new TenantDiscovery((withheld, context) -> List.of(readable), attribute -> false);
    }
}
