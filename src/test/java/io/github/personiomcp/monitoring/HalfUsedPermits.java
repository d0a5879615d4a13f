package io.github.personiomcp.monitoring;

import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.PermitReport;
import io.github.personiomcp.personio.http.PermitSharing;
import io.github.personiomcp.personio.http.PermitState;
import java.time.Duration;
import java.time.Instant;

/** Every family has some permits left, and Redis is gone. */
enum HalfUsedPermits implements PermitReport {
    REPORT;

    @Override
    public PermitState permits(EndpointFamily family) {
        return new PermitState(family, 300, 7, 2, Duration.ofSeconds(4));
    }

    @Override
    public PermitSharing permitSharing() {
        return new PermitSharing(PermitSharing.State.FALLEN_BACK, 3, Instant.parse("2026-07-01T08:00:00.5Z"));
    }
}
