package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.CompensationType;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.SalaryBand;
import java.util.List;
import java.util.Set;

/** What the people inside are paid; kinds of pay and salary bands belong to nobody. */
final class ScopedCompensations implements Compensations {

    private final Insiders people;
    private final Compensations compensations;

    ScopedCompensations(Insiders people, Compensations compensations) {
        this.people = people;
        this.compensations = compensations;
    }

    @Override
    public List<Compensation> in(DateRange range, Set<String> employeeIds, CallContext context) {
        return Wanted.of(employeeIds, people, context)
                .read(ids -> compensations.in(range, ids, context), Compensation::employeeId);
    }

    @Override
    public List<CompensationType> types(CallContext context) {
        return compensations.types(context);
    }

    @Override
    public List<SalaryBand> bands(CallContext context) {
        return compensations.bands(context);
    }
}
