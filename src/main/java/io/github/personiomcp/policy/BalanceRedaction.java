package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.RefusedException;
import java.util.List;
import java.util.Objects;

/**
 * Balances without those whose kind of absence tells something about health: to have days left for a cure is a diagnosis. Where no kind
 * is shown there are none.
 */
final class BalanceRedaction implements AbsenceBalances {

    private final AbsenceBalances balances;
    private final AbsenceView view;

    private BalanceRedaction(AbsenceView view, AbsenceBalances balances) {
        this.view = view;
        this.balances = balances;
    }

    /** {@code balances} as {@code policy} lets them be seen. */
    static AbsenceBalances under(Policy policy, AbsenceBalances balances) {
        return new BalanceRedaction(AbsenceView.of(policy), balances);
    }

    /** {@inheritDoc} Refuses where kinds are not shown: an empty list would be read as nothing left. */
    @Override
    public List<Balance> of(String employeeId, CallContext context) {
        if (view.detail() == AbsenceDetail.PRESENCE) {
            throw RefusedException.denied(
                    "Balances are not shown here: there is one for each kind of absence. {0}",
                    Objects.requireNonNull(AbsenceView.PRESENCE.note()));
        }
        return balances.of(employeeId, context).stream()
                .filter(balance -> view.shown(balance.type()).equals(balance.type()))
                .toList();
    }
}
