package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Set;

/** Attendances without bank account numbers in names of projects, and none where they are withheld. */
final class AttendanceRedaction implements Attendances {

    private final Attendances attendances;
    private final SensitiveValues sensitive;
    private final boolean withheld;

    private AttendanceRedaction(Policy policy, Attendances attendances) {
        this.attendances = attendances;
        this.sensitive = new SensitiveValues(policy.visibility());
        this.withheld = policy.preset().withholds(Toolset.ATTENDANCES);
    }

    /** {@code attendances} as {@code policy} lets them be seen. */
    static Attendances under(Policy policy, Attendances attendances) {
        return new AttendanceRedaction(policy, attendances);
    }

    @Override
    public List<AttendancePeriod> in(DateRange range, Set<String> employeeIds, CallContext context) {
        if (withheld) {
            throw RefusedException.denied("Attendances are not shown by this server.");
        }
        return attendances.in(range, employeeIds, context).stream()
                .map(this::shown)
                .toList();
    }

    private AttendancePeriod shown(AttendancePeriod period) {
        return new AttendancePeriod(
                period.id(),
                period.employeeId(),
                period.date(),
                period.from(),
                period.to(),
                period.kind(),
                period.minutes(),
                sensitive.shownIfAny(period.project()),
                period.status());
    }
}
