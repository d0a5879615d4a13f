package io.github.personiomcp.directory;

import static io.github.personiomcp.directory.Snapshots.ELEVEN;
import static io.github.personiomcp.directory.Snapshots.NINE;
import static io.github.personiomcp.directory.Snapshots.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Employees.Changes;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Tenants;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readings that end in another order than they began in, while the attributes that may be read become others. */
class HoldingTest {

    private static final TenantSchema FORMER = Tenants.reading("id", "first_name");
    private static final TenantSchema PRESENT = TenantSchema.standard();

    private final Holding holding = new Holding();

    @Test
    void aReadingOfFormerAttributesDoesNotTakeThePlaceOfALaterOne() {
        Snapshot late = everybody(FORMER, NINE);
        holding.replace(everybody(PRESENT, TEN));

        assertThat(holding.replace(late).tenant()).as("for whoever has read it").isEqualTo(FORMER);
        assertThat(holding.of(PRESENT)).isPresent();
    }

    @Test
    void norDoChangesOfFormerAttributes() {
        Snapshot base = holding.replace(everybody(FORMER, NINE));
        holding.replace(everybody(PRESENT, TEN));
        Changes changes = new Changes(List.of(Snapshots.ada().employee()), null);

        assertThat(holding.merge(base, changes, ELEVEN).people())
                .as("for whoever has read them")
                .hasSize(2);
        assertThat(holding.of(PRESENT)).isPresent();
    }

    @Test
    void aReadingOfOtherAttributesThatBeganLaterTakesThePlace() {
        holding.replace(everybody(FORMER, NINE));
        holding.replace(everybody(PRESENT, TEN));

        assertThat(holding.of(PRESENT)).isPresent();
        assertThat(holding.of(FORMER)).isEmpty();
    }

    private static Snapshot everybody(TenantSchema tenant, Instant asOf) {
        return new Snapshot(tenant, List.of(Snapshots.rosa().employee()), asOf, true);
    }
}
