package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.AbsenceBalances.Balance;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.testing.Contexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalanceRedactionTest {

    private static final Balance VACATION = balance("Paid vacation", "paid_vacation");
    private static final AbsenceBalances ALL = (id, context) -> List.of(
            VACATION,
            balance("At home", "sick_leave"),
            balance("Zusatzurlaub Schwerbehinderung", "undefined"),
            balance("Kur", "sick_leave"));

    @Test
    void balancesOfHealthAreLeftOut() {
        assertThat(BalanceRedaction.under(new Policy(WritePolicy.ON, Set.of("pay")), ALL)
                        .of("1", Contexts.reading()))
                .containsExactly(VACATION);
    }

    @Test
    void exposingHealthShowsAll() {
        assertThat(BalanceRedaction.under(new Policy(WritePolicy.ON, Set.of("health")), ALL)
                        .of("1", Contexts.reading()))
                .isEqualTo(ALL.of("1", Contexts.reading()));
    }

    @Test
    void whereNoKindIsShownBalancesAreRefused() {
        AbsenceBalances present = BalanceRedaction.under(Policies.absences(AbsenceDetail.PRESENCE, "health"), ALL);

        assertThatThrownBy(() -> present.of("1", Contexts.reading()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--absence-detail type");
    }

    private static Balance balance(String name, String category) {
        return new Balance(new AbsenceType(name, category), BigDecimal.TEN, BigDecimal.ONE);
    }
}
