package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedPortsTest {

    private static final Ports PORTS = PersonioApis.over(
            (request, context) -> {
                throw new AssertionError("guarding asks nothing");
            },
            ZoneOffset.UTC,
            CheckedCalls.CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"", "health"})
    void whatCanTellOfHiddenThingsIsGuarded(String exposed) {
        Ports guarded = GuardedPorts.under(new Policy(WritePolicy.CONFIRM, Set.of(exposed)), PORTS, Clock.systemUTC());

        assertThat(guarded.employees()).isNotNull().isNotSameAs(PORTS.employees());
        assertThat(guarded.employeeWrites()).isNotNull().isNotSameAs(PORTS.employeeWrites());
        assertThat(guarded.absences()).isNotNull().isNotSameAs(PORTS.absences());
        assertThat(guarded.absenceWrites()).isNotNull().isNotSameAs(PORTS.absenceWrites());
        assertThat(guarded.balances()).isNotNull().isNotSameAs(PORTS.balances());
        assertThat(guarded.attendanceWrites()).isNotNull().isNotSameAs(PORTS.attendanceWrites());
        assertThat(guarded.organization()).isNotNull().isNotSameAs(PORTS.organization());
        assertThat(guarded.documents()).isNotNull().isNotSameAs(PORTS.documents());
        assertThat(guarded.documentUploads()).isNotNull().isNotSameAs(PORTS.documentUploads());
        assertThat(guarded.attendances()).isNotNull().isNotSameAs(PORTS.attendances());
        assertThat(guarded.projects()).isNotNull().isNotSameAs(PORTS.projects());
        assertThat(guarded.projectWrites()).isNotNull().isNotSameAs(PORTS.projectWrites());
        assertThat(guarded.jobs()).isNotNull().isNotSameAs(PORTS.jobs());
        assertThat(guarded.recruiting()).isNotNull().isNotSameAs(PORTS.recruiting());
        assertThat(guarded.compensations()).isNotNull().isNotSameAs(PORTS.compensations());
        assertThat(guarded.reports()).isNotNull().isNotSameAs(PORTS.reports());
    }
}
