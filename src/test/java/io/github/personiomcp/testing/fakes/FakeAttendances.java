package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import java.util.List;
import java.util.Set;

/** Attendances in memory; remembers whose were asked for. */
public final class FakeAttendances implements Attendances {

    private final List<AttendancePeriod> periods;
    private Set<String> asked = Set.of("nothing was asked");

    public FakeAttendances(List<AttendancePeriod> periods) {
        this.periods = List.copyOf(periods);
    }

    /** The ids of the last request; empty for everybody. */
    public Set<String> asked() {
        return asked;
    }

    @Override
    public List<AttendancePeriod> in(DateRange range, Set<String> employeeIds, CallContext context) {
        asked = employeeIds;
        return periods.stream()
                .filter(period -> employeeIds.isEmpty() || employeeIds.contains(period.employeeId()))
                .filter(period -> range.contains(period.date()))
                .toList();
    }
}
