package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import java.util.List;
import java.util.Set;

/** Absences of the people inside. */
final class ScopedAbsences implements Absences {

    private final Insiders people;
    private final Absences absences;

    ScopedAbsences(Insiders people, Absences absences) {
        this.people = people;
        this.absences = absences;
    }

    @Override
    public List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context) {
        return Wanted.of(employeeIds, people, context)
                .read(ids -> absences.overlapping(range, ids, context), AbsencePeriod::employeeId);
    }

    /** {@inheritDoc} For periods of anybody else as for those that Personio does not have: none. */
    @Override
    public List<AbsencePeriod> withDurations(List<AbsencePeriod> periods, CallContext context) {
        Set<String> inside = people.ids(context);
        return absences.withDurations(
                periods.stream()
                        .filter(period -> inside.contains(period.employeeId()))
                        .toList(),
                context);
    }

    @Override
    public List<AbsenceType> types(CallContext context) {
        return absences.types(context);
    }
}
