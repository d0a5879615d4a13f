package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.FakeCompensations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompensationRedactionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Compensation PAY = new Compensation(
            "1",
            "2",
            "Base salary",
            "fixed_salary",
            BigDecimal.TEN,
            "EUR",
            "monthly",
            DAY,
            "Mergers",
            BigDecimal.ONE,
            null);
    private static final Compensations ALL = new FakeCompensations(List.of(PAY), List.of(), List.of());

    private final Compensations redacted = CompensationRedaction.under(Policies.exposing("pay"), ALL);

    @Test
    void payIsAsItWas() {
        assertThat(redacted.in(new DateRange(DAY, DAY), Set.of(), Contexts.reading()))
                .containsExactly(PAY);
    }

    @Test
    void valuesOfHiddenAttributesAreNotToldWithPay() {
        Set<String> hidden = Set.of("subcompany", "weekly_working_hours");
        TenantSchema tenant = TenantSchema.standard().hiding(one -> hidden.contains(one.key()));

        assertThat(redacted.in(new DateRange(DAY, DAY), Set.of(), Contexts.reading(tenant)))
                .singleElement()
                .satisfies(pay -> {
                    assertThat(pay.legalEntity()).isNull();
                    assertThat(pay.weeklyHours()).isNull();
                    assertThat(pay.amount()).isEqualTo(PAY.amount());
                });
    }
}
