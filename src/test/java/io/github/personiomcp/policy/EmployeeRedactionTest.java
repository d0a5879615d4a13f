package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.Company;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmployeeRedactionTest {

    private static final Map<String, Object> VACATION =
            Map.of("name", "Paid vacation", "category", "paid_vacation", "entitlement", 30);
    private static final String IBAN = "pay to DE89 3704 0044 0532 0130 00";
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
        Employees redacted = EmployeeRedaction.under(new Policy(WritePolicy.OFF, Set.of()), STORED);

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
        Employees redacted = EmployeeRedaction.under(new Policy(WritePolicy.OFF, Set.of()), STORED);
        Employees.Changes changes =
                redacted.changedSince(Instant.EPOCH, Contexts.reading()).orElseThrow();

        assertThat(changes.employees())
                .isEqualTo(redacted.all(Contexts.reading()).employees());
        assertThat(changes.employmentsAsOf()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void whoIsReadIsRedactedBeforeAnythingElseIsMadeOfThem() {
        Employees redacted = EmployeeRedaction.under(new Policy(WritePolicy.OFF, Set.of()), STORED);
        List<Employee> seen = new ArrayList<>();
        Employees.Everybody made = redacted.all(
                person -> {
                    seen.add(person);
                    return new Employee(person.id(), Map.of());
                },
                Contexts.reading());

        assertThat(seen).isEqualTo(redacted.all(Contexts.reading()).employees());
        assertThat(made.employees()).extracting(Employee::attributes).containsOnly(Map.of());
    }

    @Test
    void exposedHealthStays() {
        Employees exposed = EmployeeRedaction.under(new Policy(WritePolicy.OFF, Set.of("health")), STORED);

        assertThat(exposed.get("1", Contexts.reading())).isEqualTo(ADA);
    }

    @Test
    void accountNumbersAreHiddenWhereverTheyStand() {
        Map<String, Object> badge = Map.of("number", 7, "note", IBAN);
        Employee person = new Employee(
                "3", Map.of("locker", IBAN, "languages", List.of("Java", IBAN), "badge", badge, "position", "CEO"));
        Employee redacted = redacted(Policies.exposing(), person);

        assertThat(redacted.attributes()).containsOnlyKeys("position");
        assertThat(redacted.hidden()).containsExactlyInAnyOrder("locker", "languages", "badge");
        assertThat(redacted.uncertain("locker")).isTrue();
    }

    @Test
    void anAccountNumberShowsWhereItsClassOrItsAttributeIsExposed() {
        Employee person = new Employee("3", Map.of("locker", IBAN, "badge", IBAN));

        assertThat(redacted(Policies.exposing("bank"), person)).isSameAs(person);
        assertThat(redacted(Policies.exposing("locker"), person).attributes()).containsOnlyKeys("locker");
        assertThat(redacted(
                                Policies.of(new Visibility(
                                        Set.of("bank"), Set.of("bank"), AttributeRule.ALL, AbsenceDetail.FULL)),
                                person)
                        .attributes())
                .isEmpty();
    }

    private static Employee redacted(Policy policy, Employee person) {
        Employees one = new Employees() {
            @Override
            public Everybody all(CallContext context) {
                return new Everybody(List.of(person), true);
            }

            @Override
            public Employee get(String id, CallContext context) {
                return person;
            }
        };
        return EmployeeRedaction.under(policy, one).get("3", Contexts.reading(Company.tenant()));
    }
}
