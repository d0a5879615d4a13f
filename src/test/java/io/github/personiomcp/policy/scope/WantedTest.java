package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose records Personio is asked for; records are people's ids here. */
class WantedTest {

    private static final RowScope BERLIN = RowScope.of(List.of("office=Berlin"));

    private final FakeEmployees company =
            new FakeEmployees(List.of(person("901", "Dublin"), person("902", "Berlin"), person("903", "Berlin")));
    private final Insiders insiders = new Insiders(new Census(BERLIN, company, Clock.systemUTC()));
    private final List<Set<String>> asked = new ArrayList<>();

    @Test
    void nobodyNamedMeansEverybodyInside() {
        assertThat(read(insiders, Set.of())).containsExactly("902", "903");
        assertThat(asked).containsExactly(Set.of("902", "903"));
    }

    @Test
    void manyAreNotNamedButPickedFromWhatThereIsOfEverybody() {
        read(berliners(50), Set.of());
        assertThat(asked.get(0)).hasSize(50);

        Insiders many = berliners(51);
        assertThat(read(many, Set.of())).hasSize(51).doesNotContain("901");
        assertThat(asked.get(1)).isEmpty();
    }

    @Test
    void onePersonIsAskedForWithoutReadingEverybody() {
        assertThat(read(insiders, Set.of("902"))).containsExactly("902");
        assertThat(company.loads()).isZero();
    }

    @Test
    void ofSeveralThoseInsideAreAskedForWithOneReading() {
        assertThat(read(insiders, Set.of("901", "902", "904"))).containsExactly("902");
        assertThat(asked).containsExactly(Set.of("902"));
        assertThat(company.loads()).isOne();
    }

    @Test
    void recordsOfOthersAreDropped() {
        Wanted wanted = Wanted.of(Set.of("902"), insiders, call());
        assertThat(wanted.read(ids -> List.of("901", "902"), Function.identity()))
                .containsExactly("902");
    }

    @Test
    void whereNobodyInsideIsWantedNothingIsAsked() {
        assertThat(read(insiders, Set.of("901"))).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void nothingIsAskedWhileNobodyKnowsWhatTheScopeMeans() {
        Attribute custom = Tenants.custom(7, "works_council", "Works council", AttributeType.TEXT);
        company.put(People.named("904", "Person", "904")
                .with("works_council", "yes")
                .employee());
        Insiders council =
                new Insiders(new Census(RowScope.of(List.of("works_council=yes")), company, Clock.systemUTC()));
        assertThat(council.ids(Contexts.reading(Tenants.with(custom)))).containsExactly("904");

        CallContext pending = Contexts.reading(TenantSchema.standardBecause(Message.of("Later.")));
        assertThatThrownBy(() -> Wanted.of(Set.of("904"), council, pending)).hasMessageContaining("Later.");
    }

    private List<String> read(Insiders people, Set<String> ids) {
        return Wanted.of(ids, people, call())
                .read(
                        named -> {
                            asked.add(named);
                            return named.isEmpty()
                                    ? company.all(call()).employees().stream()
                                            .map(Employee::id)
                                            .toList()
                                    : named.stream().sorted().toList();
                        },
                        Function.identity());
    }

    private Insiders berliners(int number) {
        IntStream.range(0, number - 2).forEach(id -> company.put(person(String.valueOf(id), "Berlin")));
        return new Insiders(new Census(BERLIN, company, Clock.systemUTC()));
    }

    private static Employee person(String id, String office) {
        return People.named(id, "Person", id).with("office", office).employee();
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
