package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.CompensationType;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.SalaryBand;
import io.github.personiomcp.domain.TenantSchema;
import java.util.List;
import java.util.Set;

/**
 * Compensations whose kind does not tell more than pay ("sick pay" is a matter of health, too), without what people's hidden attributes
 * would tell, and without bank account numbers.
 */
final class CompensationRedaction implements Compensations {

    private static final String HIDDEN = "hidden";
    private static final String WEEKLY_HOURS = "weekly_working_hours";

    private final Compensations compensations;
    private final Visibility visibility;
    private final SensitiveValues sensitive;

    private CompensationRedaction(Visibility visibility, Compensations compensations) {
        this.visibility = visibility;
        this.sensitive = new SensitiveValues(visibility);
        this.compensations = compensations;
    }

    /** {@code compensations} as {@code policy} lets them be seen. */
    static Compensations under(Policy policy, Compensations compensations) {
        return new CompensationRedaction(policy.visibility(), compensations);
    }

    @Override
    public List<Compensation> in(DateRange range, Set<String> employeeIds, CallContext context) {
        return compensations.in(range, employeeIds, context).stream()
                .map(pay -> shown(pay, context.tenant()))
                .toList();
    }

    @Override
    public List<CompensationType> types(CallContext context) {
        return compensations.types(context).stream()
                .map(type -> new CompensationType(type.id(), shown(type.name()), type.category()))
                .toList();
    }

    @Override
    public List<SalaryBand> bands(CallContext context) {
        return compensations.bands(context).stream()
                .map(band -> new SalaryBand(band.id(), sensitive.shown(band.name()), sensitive.shown(band.details())))
                .toList();
    }

    private Compensation shown(Compensation pay, TenantSchema tenant) {
        return new Compensation(
                pay.id(),
                pay.employeeId(),
                shown(pay.type()),
                pay.category(),
                pay.amount(),
                pay.currency(),
                pay.interval(),
                pay.effectiveFrom(),
                tenant.hides(Kind.LEGAL_ENTITY.attribute()) ? null : sensitive.shownIfAny(pay.legalEntity()),
                tenant.hides(WEEKLY_HOURS) ? null : pay.weeklyHours(),
                pay.fullTimeWeeklyHours());
    }

    private String shown(String name) {
        return visibility.hiddenAs(Classification.named(name)).isPresent() ? HIDDEN : sensitive.shown(name);
    }
}
