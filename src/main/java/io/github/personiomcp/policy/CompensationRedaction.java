package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.CompensationType;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.SalaryBand;
import java.util.List;
import java.util.Set;

/** Compensations whose kind does not tell more than pay: "sick pay" is a matter of health, too. */
final class CompensationRedaction implements Compensations {

    private static final String HIDDEN = "hidden";

    private final Compensations compensations;
    private final Visibility visibility;

    private CompensationRedaction(Visibility visibility, Compensations compensations) {
        this.visibility = visibility;
        this.compensations = compensations;
    }

    /** {@code compensations} as {@code policy} lets them be seen. */
    static Compensations under(Policy policy, Compensations compensations) {
        return new CompensationRedaction(policy.visibility(), compensations);
    }

    @Override
    public List<Compensation> in(DateRange range, Set<String> employeeIds, CallContext context) {
        return compensations.in(range, employeeIds, context).stream()
                .map(pay -> pay.called(shown(pay.type())))
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
        return compensations.bands(context);
    }

    private String shown(String name) {
        return visibility.hiddenAs(Classification.named(name)).isPresent() ? HIDDEN : name;
    }
}
