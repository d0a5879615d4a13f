package io.github.personiomcp.domain;

import java.math.BigDecimal;
import java.util.List;

/** Port: how much of each kind of absence a person has left. */
public interface AbsenceBalances {

    /** The balances of one person today; {@link PersonioException.Kind#NOT_FOUND} for an unknown id. */
    List<Balance> of(String employeeId, CallContext context);

    /**
     * What is left of one kind.
     *
     * @param balance what the person has today
     * @param available what remains of it once everything planned is taken off
     */
    record Balance(AbsenceType type, BigDecimal balance, BigDecimal available) {}
}
