package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardedPortsTest {

    private static final Ports PORTS = PersonioApis.over(
            (request, context) -> {
                throw new AssertionError("guarding asks nothing");
            },
            ZoneOffset.UTC,
            CheckedCalls.CLOCK);

    @Test
    void whatCanTellOfHealthOrPayIsGuarded() {
        Ports guarded = GuardedPorts.under(new Policy(WritePolicy.CONFIRM, Set.of()), PORTS);

        assertThat(guarded.employees()).isNotNull().isNotSameAs(PORTS.employees());
        assertThat(guarded.absences()).isNotNull().isNotSameAs(PORTS.absences());
        assertThat(guarded.absenceWrites()).isNotNull().isNotSameAs(PORTS.absenceWrites());
        assertThat(guarded.balances()).isNotNull().isNotSameAs(PORTS.balances());
        assertThat(guarded.reports()).isNotNull().isNotSameAs(PORTS.reports());
    }

    @Test
    void columnsOfReportsAreGuardedEvenWhereHealthIsExposed() {
        Ports guarded = GuardedPorts.under(new Policy(WritePolicy.CONFIRM, Set.of("health")), PORTS);

        assertThat(guarded.balances()).isSameAs(PORTS.balances());
        assertThat(guarded.reports()).isNotSameAs(PORTS.reports());
    }
}
