package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.testing.AbsencesContract;
import io.github.personiomcp.testing.Leave;
import io.github.personiomcp.testing.LeaveWire;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class V2AbsencesContractTest extends AbsencesContract {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Override
    protected Absences recorded(List<Leave> leaves) {
        return new V2Absences(personio(LeaveWire.v2(leaves)), CLOCK);
    }
}
