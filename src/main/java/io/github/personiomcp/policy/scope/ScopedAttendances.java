package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import java.util.List;
import java.util.Set;

/** Attendances of the people inside. */
final class ScopedAttendances implements Attendances {

    private final Insiders people;
    private final Attendances attendances;

    ScopedAttendances(Insiders people, Attendances attendances) {
        this.people = people;
        this.attendances = attendances;
    }

    @Override
    public List<AttendancePeriod> in(DateRange range, Set<String> employeeIds, CallContext context) {
        return Wanted.of(employeeIds, people, context)
                .read(ids -> attendances.in(range, ids, context), AttendancePeriod::employeeId);
    }
}
