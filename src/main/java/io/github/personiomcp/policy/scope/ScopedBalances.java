package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.CallContext;
import java.util.List;

/** Balances of the people inside. */
final class ScopedBalances implements AbsenceBalances {

    private final Insiders people;
    private final AbsenceBalances balances;

    ScopedBalances(Insiders people, AbsenceBalances balances) {
        this.people = people;
        this.balances = balances;
    }

    @Override
    public List<Balance> of(String employeeId, CallContext context) {
        people.require(employeeId, context);
        return balances.of(employeeId, context);
    }
}
