package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.testing.AbsencesContract;
import io.github.personiomcp.testing.Leave;
import io.github.personiomcp.testing.LeaveWire;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

class V1AbsencesContractTest extends AbsencesContract {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Override
    protected Absences recorded(List<Leave> leaves) {
        return new V1Absences(personio(LeaveWire.v1(leaves)), ZoneId.of("Europe/Berlin"), CLOCK);
    }
}
