package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import java.util.List;
import java.util.Set;

/** Absences without their reason where the reason is a matter of health: such a period is shown as "absent" and nothing else. */
public final class AbsenceRedaction implements Absences {

    private static final AbsenceType ABSENT = new AbsenceType("absent", "undefined");

    private final Absences absences;

    public AbsenceRedaction(Absences absences) {
        this.absences = absences;
    }

    /** {@code absences}, redacted unless the policy exposes health. */
    public static Absences under(Policy policy, Absences absences) {
        return policy.exposed().contains(SensitiveClass.HEALTH.label()) ? absences : new AbsenceRedaction(absences);
    }

    @Override
    public List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context) {
        return absences.overlapping(range, employeeIds, context).stream()
                .map(period -> health(period.type()) ? period.withType(ABSENT) : period)
                .toList();
    }

    @Override
    public List<AbsenceType> types(CallContext context) {
        return absences.types(context).stream()
                .map(type -> health(type) ? ABSENT : type)
                .distinct()
                .toList();
    }

    private static boolean health(AbsenceType type) {
        return HealthKinds.include(type.name(), type.category());
    }
}
