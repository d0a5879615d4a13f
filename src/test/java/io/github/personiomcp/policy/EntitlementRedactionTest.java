package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.testing.Contexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntitlementRedactionTest {

    private static final Map<String, Object> VACATION =
            Map.of("name", "Paid vacation", "category", "paid_vacation", "entitlement", 30);
    private static final Employee ADA = new Employee(
            "1",
            Map.of(
                    "last_name", "Stein",
                    "tags", List.of("Java"),
                    "absence_entitlement",
                            List.of(
                                    VACATION,
                                    Map.of("name", "Zusatzurlaub Schwerbehinderung", "category", "other"),
                                    Map.of("name", "AU", "category", "sick_leave"))));
    private static final Employee BEN = new Employee(
            "2",
            Map.of("absence_entitlement", List.of(Map.of("name", "AU", "category", "sick_leave"))),
            Set.of("desk"));

    private static final Employees STORED = new Employees() {
        @Override
        public Everybody all(CallContext context) {
            return new Everybody(List.of(ADA, BEN), false);
        }

        @Override
        public Employee get(String id, CallContext context) {
            return ADA;
        }

        @Override
        public Optional<Changes> changedSince(Instant since, CallContext context) {
            return Optional.of(new Changes(List.of(ADA, BEN), since));
        }
    };

    @Test
    void entitlementsThatTellOfHealthAreDropped() {
        Employees redacted = EntitlementRedaction.under(new Policy(WritePolicy.OFF, Set.of()), STORED);

        assertThat(redacted.get("1", Contexts.reading()).attributes())
                .containsEntry("absence_entitlement", List.of(VACATION))
                .containsEntry("tags", List.of("Java"))
                .containsEntry("last_name", "Stein");
        Employees.Everybody all = redacted.all(Contexts.reading());
        assertThat(all.complete()).isFalse();
        assertThat(all.employees().get(1)).isEqualTo(new Employee("2", Map.of(), Set.of("desk")));
    }

    @Test
    void whoChangedIsRedactedLikeEverybody() {
        Employees redacted = EntitlementRedaction.under(new Policy(WritePolicy.OFF, Set.of()), STORED);
        Employees.Changes changes =
                redacted.changedSince(Instant.EPOCH, Contexts.reading()).orElseThrow();

        assertThat(changes.employees())
                .isEqualTo(redacted.all(Contexts.reading()).employees());
        assertThat(changes.employmentsAsOf()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void exposedHealthStays() {
        Employees exposed = EntitlementRedaction.under(new Policy(WritePolicy.OFF, Set.of("health")), STORED);

        assertThat(exposed.get("1", Contexts.reading())).isEqualTo(ADA);
    }
}
