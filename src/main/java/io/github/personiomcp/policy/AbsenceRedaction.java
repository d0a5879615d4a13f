package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.TenantSchema;
import java.util.List;
import java.util.Set;

/** Absences with no more of their reasons than may be seen, and without the names of people who have none to be seen. */
final class AbsenceRedaction implements Absences {

    private static final List<String> NAMES = List.of("first_name", "last_name");

    private final Absences absences;
    private final AbsenceView view;

    private AbsenceRedaction(AbsenceView view, Absences absences) {
        this.view = view;
        this.absences = absences;
    }

    /** {@code absences} as {@code policy} lets them be seen. */
    static Absences under(Policy policy, Absences absences) {
        return new AbsenceRedaction(AbsenceView.of(policy), absences);
    }

    @Override
    public List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context) {
        return absences.overlapping(range, employeeIds, context).stream()
                .filter(period -> view.counts(period.type()))
                .map(period -> shown(period, context.tenant()))
                .toList();
    }

    private AbsencePeriod shown(AbsencePeriod period, TenantSchema tenant) {
        AbsencePeriod shown = period.withType(view.shown(period.type()));
        boolean hidden =
                NAMES.stream().anyMatch(tenant::hides) || view.sensitive().hide(period.employee());
        return hidden ? shown.nameless() : shown;
    }

    @Override
    public List<AbsencePeriod> withDurations(List<AbsencePeriod> periods, CallContext context) {
        return absences.withDurations(periods, context);
    }

    @Override
    public List<AbsenceType> types(CallContext context) {
        return absences.types(context).stream().map(view::shown).distinct().toList();
    }
}
