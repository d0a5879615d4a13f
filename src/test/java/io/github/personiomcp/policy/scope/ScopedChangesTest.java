package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.Employees.Changes;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of people who changed, entered or left since everybody was read. */
class ScopedChangesTest {

    private static final RowScope BERLIN = RowScope.of(List.of("office=Berlin"));
    private static final Employee BEN = person("3", "Berlin")
            .with("supervisor", "Person 2")
            .with("supervisor_id", "2")
            .employee();

    private final FakeEmployees company = new FakeEmployees(
            List.of(person("1", "Dublin").employee(), person("2", "Berlin").employee(), BEN));
    private final Census census = new Census(BERLIN, new Changing(), Clock.systemUTC());
    private final Insiders insiders = new Insiders(census);
    private final ScopedEmployees people = new ScopedEmployees(census, insiders);
    private List<Employee> changed = List.of();

    @Test
    void changesOfPeopleInsideAreToldAndWhoEntersIsAmongThem() {
        changing(BEN, person("1", "Berlin").employee(), person("4", "Dublin").employee());
        people.all(call());
        Changes changes = people.changedSince(Instant.EPOCH, call()).orElseThrow();

        assertThat(changes.employees()).extracting(Employee::id).containsExactly("3", "1");
        assertThat(changes.employmentsAsOf()).isEqualTo(Instant.EPOCH);
        assertThat(insiders.ids(call())).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void everybodyHasToBeReadOnceSomebodyLeftBecauseOthersMayStillNameThem() {
        changing(person("2", "Dublin").employee());
        people.all(call());

        assertThat(people.changedSince(Instant.EPOCH, call())).isEmpty();
        assertThat(insiders.ids(call())).containsExactly("3");
        company.put(person("2", "Dublin").employee());
        assertThat(people.all(call()).employees()).singleElement().satisfies(ben -> assertThat(ben.attributes())
                .containsEntry("supervisor", Supervisors.OUTSIDE)
                .doesNotContainKey("supervisor_id"));
        assertThat(people.changedSince(Instant.EPOCH, call())).isPresent();
    }

    @Test
    void whoWasFoundOutsideWhenReadAloneIsNotForgottenToHaveLeft() {
        changing();
        people.all(call());
        company.put(person("2", "Dublin").employee());

        assertThatThrownBy(() -> people.get("2", call())).isInstanceOf(PersonioException.class);
        assertThat(people.changedSince(Instant.EPOCH, call())).isEmpty();
    }

    @Test
    void whoWasCreatedAndIsNotInsideYetIsShownToThatCallAloneAndNotKept() {
        changing();
        people.all(call());
        CallContext creating = call();
        insiders.seen().created("1", creating);

        assertThat(people.get("1", creating).id()).isEqualTo("1");
        assertThatThrownBy(() -> people.get("1", call())).isInstanceOf(PersonioException.class);
        assertThat(people.changedSince(Instant.EPOCH, call())).isEmpty();
    }

    @Test
    void changesAreNotToldBeforeEverybodyWasRead() {
        changing(BEN);
        assertThat(people.changedSince(Instant.EPOCH, call())).isEmpty();
    }

    @Test
    void whoChangedStillNamesASupervisorInside() {
        changing(BEN);
        people.all(call());
        assertThat(people.changedSince(Instant.EPOCH, call()).orElseThrow().employees())
                .containsExactly(BEN);
    }

    private void changing(Employee... people) {
        changed = List.of(people);
    }

    private static People person(String id, String office) {
        return People.named(id, "Person", id).with("office", office);
    }

    private static CallContext call() {
        return Contexts.reading();
    }

    /** The company, which also tells what is said to have changed. */
    private final class Changing implements Employees {
        @Override
        public Everybody all(CallContext context) {
            return company.all(context);
        }

        @Override
        public Optional<Changes> changedSince(Instant since, CallContext context) {
            return Optional.of(new Changes(changed, since));
        }

        @Override
        public Employee get(String id, CallContext context) {
            return company.get(id, context);
        }
    }
}
