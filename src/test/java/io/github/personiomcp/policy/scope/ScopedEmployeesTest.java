package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.Employees.Changes;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopedEmployeesTest {

    private static final RowScope BERLIN = RowScope.of(List.of("office=Berlin"));
    private static final Employee CHIEF = person("1", "Dublin").employee();
    private static final Employee ADA = person("2", "Berlin")
            .with("supervisor", "Person 1")
            .with("supervisor_id", "1")
            .employee();
    private static final Employee BEN = person("3", "Berlin")
            .with("supervisor", "Person 2")
            .with("supervisor_id", "2")
            .employee();

    private final FakeEmployees company = new FakeEmployees(List.of(CHIEF, ADA, BEN));
    private final ScopedEmployees scoped = new ScopedEmployees(BERLIN, company);

    private static People person(String id, String office) {
        return People.named(id, "Person", id).with("office", office);
    }

    @Test
    void onlyPeopleInsideExist() {
        assertThat(scoped.all(call()).employees()).extracting(Employee::id).containsExactly("2", "3");
        assertThat(scoped.get("2", call()).id()).isEqualTo("2");
    }

    @Test
    void somebodyOutsideIsAnsweredLikeSomebodyWhomNobodyHas() {
        Throwable outside = org.assertj.core.api.Assertions.catchThrowable(() -> scoped.get("1", call()));
        Throwable unknown = org.assertj.core.api.Assertions.catchThrowable(() -> scoped.get("4", call()));

        assertThat(outside).isInstanceOf(PersonioException.class).hasMessage("There is no employee with the id 1.");
        assertThat(unknown).isInstanceOf(PersonioException.class).hasMessage("There is no employee with the id 4.");
        assertThat(outside.getCause()).isEqualTo(unknown.getCause());
    }

    @Test
    void whoNeitherHasAValueNorOneThatCanBeReadIsOutside() {
        company.put(People.named("4", "No", "Office").employee());
        company.put(new Employee("5", Map.of("id", "5", "office", "Berlin"), Set.of(), Set.of("office")));
        company.put(person("6", "berlin").employee());

        assertThat(scoped.all(call()).employees()).extracting(Employee::id).containsExactly("2", "3");
        assertThat(scoped.all(call()).complete()).isFalse();
    }

    @Test
    void ofASupervisorOutsideOnlyThatThereIsOneIsTold() {
        for (Employee ada :
                List.of(scoped.get("2", call()), scoped.all(call()).employees().get(0))) {
            assertThat(ada.text("supervisor")).isEqualTo("(outside the scope of this server)");
            assertThat(ada.value("supervisor_id")).isEmpty();
        }
        assertThat(scoped.get("3", call()).attributes())
                .containsEntry("supervisor", "Person 2")
                .containsEntry("supervisor_id", "2");
    }

    @Test
    void supervisorOfWhomOnlyTheNameCanBeReadIsNotNamed() {
        CallContext context = Contexts.reading(Tenants.reading("office", "supervisor"));
        assertThat(scoped.get("3", context).attributes()).containsEntry("supervisor", Supervisors.OUTSIDE);
    }

    @Test
    void hiddenAttributeJudgesAndDoesNotLeave() {
        TenantSchema tenant = TenantSchema.standard()
                .hiding(attribute -> Set.of("office", "supervisor_id").contains(attribute.key()));
        CallContext context = Contexts.reading(tenant);

        assertThat(scoped.all(context).employees()).extracting(Employee::id).containsExactly("2", "3");
        assertThat(scoped.get("3", context).attributes())
                .containsEntry("supervisor", "Person 2")
                .doesNotContainKeys("office", "supervisor_id");
        assertThat(scoped.get("2", context).attributes()).containsEntry("supervisor", Supervisors.OUTSIDE);
    }

    @Test
    void changesOfPeopleInsideAreToldAndWhoEntersIsAmongThem() {
        ScopedEmployees people = changing(
                BEN, person("1", "Berlin").employee(), person("4", "Dublin").employee());
        people.all(call());
        Changes changes = people.changedSince(Instant.EPOCH, call()).orElseThrow();

        assertThat(changes.employees()).extracting(Employee::id).containsExactly("3", "1");
        assertThat(changes.employmentsAsOf()).isEqualTo(Instant.EPOCH);
        assertThat(people.ids(call())).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void everybodyHasToBeReadOnceSomebodyLeftBecauseOthersMayStillNameThem() {
        ScopedEmployees people = changing(person("2", "Dublin").employee());
        people.all(call());

        assertThat(people.changedSince(Instant.EPOCH, call())).isEmpty();
        assertThat(people.ids(call())).containsExactly("3");
        company.put(person("2", "Dublin").employee());
        assertThat(people.all(call()).employees()).singleElement().satisfies(ben -> assertThat(ben.attributes())
                .containsEntry("supervisor", Supervisors.OUTSIDE)
                .doesNotContainKey("supervisor_id"));
        assertThat(people.changedSince(Instant.EPOCH, call())).isPresent();
    }

    @Test
    void whoWasFoundOutsideWhenReadAloneIsNotForgottenToHaveLeft() {
        ScopedEmployees people = changing();
        people.all(call());
        company.put(person("2", "Dublin").employee());

        assertThatThrownBy(() -> people.get("2", call())).isInstanceOf(PersonioException.class);
        assertThat(people.changedSince(Instant.EPOCH, call())).isEmpty();
    }

    @Test
    void whoWasCreatedAndIsNotInsideYetIsShownToThatCallAloneAndNotKept() {
        ScopedEmployees people = changing();
        people.all(call());
        CallContext creating = call();
        people.seen().created("1", creating);

        assertThat(people.get("1", creating).id()).isEqualTo("1");
        assertThatThrownBy(() -> people.get("1", call())).isInstanceOf(PersonioException.class);
        assertThat(people.changedSince(Instant.EPOCH, call())).isEmpty();
    }

    private ScopedEmployees changing(Employee... changed) {
        return new ScopedEmployees(BERLIN, new Employees() {
            @Override
            public Everybody all(CallContext context) {
                return company.all(context);
            }

            @Override
            public Optional<Changes> changedSince(Instant since, CallContext context) {
                return Optional.of(new Changes(List.of(changed), since));
            }

            @Override
            public Employee get(String id, CallContext context) {
                return company.get(id, context);
            }
        });
    }

    @Test
    void whatIsAskedForAWriteIsAskedOnceInACallAndAgainInTheNext() {
        scoped.all(call());
        CallContext one = call();
        scoped.requireNow("2", one);
        company.put(person("2", "Dublin").employee());
        scoped.requireNow("2", one);

        assertThatThrownBy(() -> scoped.requireNow("2", call())).hasMessageContaining("no employee with the id 2");
        assertThat(scoped.ids(call())).containsExactly("3");
    }

    @Test
    void severalAreAskedForWithOneReadingOfEverybody() {
        CallContext context = call();
        scoped.requireNow(Set.of("2", "3"), context);
        assertThat(company.loads()).isOne();
        assertThatThrownBy(() -> scoped.requireNow(Set.of("1", "3", "2"), call()))
                .isInstanceOf(PersonioException.class);
    }

    @Test
    void aScopeThatFitsNobodyShowsAnErrorInsteadOfNobody() {
        ScopedEmployees nobody = new ScopedEmployees(RowScope.of(List.of("office=Berlni")), company);
        assertThatThrownBy(() -> nobody.all(call()))
                .hasMessageContaining("Nobody is within the scope")
                .extracting(e -> ((PersonioException) e).kind())
                .isEqualTo(Kind.NOT_CONFIGURED);
    }

    @Test
    void aScopeThatNobodyUnderstandsShowsNobody() {
        ScopedEmployees council = new ScopedEmployees(RowScope.of(List.of("works_council=yes")), company);
        TenantSchema pending = TenantSchema.standardBecause("They are being looked up.");
        Attribute custom = Tenants.custom(7, "works_council", "Works council", AttributeType.TEXT);
        company.put(person("2", "Berlin").with("works_council", "yes").employee());

        assertThatThrownBy(() -> council.all(call())).hasMessageContaining("does not exist or cannot be read");
        assertThatThrownBy(() -> council.get("2", Contexts.reading(pending))).hasMessageContaining("being looked up");
        assertThatThrownBy(() -> council.ids(Contexts.reading(pending))).hasMessageContaining("being looked up");
        assertThat(council.all(Contexts.reading(Tenants.with(custom))).employees())
                .hasSize(1);
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
