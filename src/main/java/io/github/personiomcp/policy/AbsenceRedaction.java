package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import java.util.List;
import java.util.Set;

/** Absences without their reason where the reason is a matter of health: such a period is shown as "absent" and nothing else. */
final class AbsenceRedaction implements Absences {

    static final AbsenceType ABSENT = new AbsenceType(
            "absent",
            "undefined",
            Unit.UNKNOWN,
            "Kinds of absence that concern health are shown as 'absent'; the operator can change that with --expose health.");

    private final Absences absences;

    AbsenceRedaction(Absences absences) {
        this.absences = absences;
    }

    /** {@code absences}, redacted unless the policy exposes health. */
    static Absences under(Policy policy, Absences absences) {
        return policy.visibility().shows(SensitiveClass.HEALTH) ? absences : new AbsenceRedaction(absences);
    }

    @Override
    public List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context) {
        return absences.overlapping(range, employeeIds, context).stream()
                .map(period -> period.withType(shown(period.type())))
                .toList();
    }

    @Override
    public List<AbsencePeriod> withDurations(List<AbsencePeriod> periods, CallContext context) {
        return absences.withDurations(periods, context);
    }

    @Override
    public List<AbsenceType> types(CallContext context) {
        return absences.types(context).stream()
                .map(AbsenceRedaction::shown)
                .distinct()
                .toList();
    }

    /** A kind that the tenant itself calls "absent" is treated as one of health: otherwise the note would tell the two apart. */
    static AbsenceType shown(AbsenceType type) {
        boolean redacted = HealthKinds.include(type.name(), type.category())
                || type.name().strip().equalsIgnoreCase(ABSENT.name());
        return redacted ? ABSENT : type;
    }
}
