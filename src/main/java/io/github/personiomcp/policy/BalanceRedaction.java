package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.CallContext;
import java.util.List;

/** Balances without those whose kind of absence tells something about health: to have days left for a cure is a diagnosis. */
final class BalanceRedaction implements AbsenceBalances {

    private final AbsenceBalances balances;

    BalanceRedaction(AbsenceBalances balances) {
        this.balances = balances;
    }

    /** {@code balances}, redacted unless the policy exposes health. */
    static AbsenceBalances under(Policy policy, AbsenceBalances balances) {
        return policy.visibility().shows(SensitiveClass.HEALTH) ? balances : new BalanceRedaction(balances);
    }

    @Override
    public List<Balance> of(String employeeId, CallContext context) {
        return balances.of(employeeId, context).stream()
                .filter(balance -> !HealthKinds.include(
                        balance.type().name(), balance.type().category()))
                .toList();
    }
}
