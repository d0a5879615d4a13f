package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private final ScopedEmployees scoped = scoped(new Census(BERLIN, company, Clock.systemUTC()));

    private static ScopedEmployees scoped(Census census) {
        return new ScopedEmployees(census, new Insiders(census));
    }

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
    void aScopeThatFitsNobodyShowsAnErrorInsteadOfNobody() {
        ScopedEmployees nobody = scoped(new Census(RowScope.of(List.of("office=Berlni")), company, Clock.systemUTC()));
        assertThatThrownBy(() -> nobody.all(call()))
                .hasMessageContaining("Nobody is within the scope")
                .extracting(e -> ((PersonioException) e).kind())
                .isEqualTo(Kind.NOT_CONFIGURED);
    }

    @Test
    void aScopeThatNobodyUnderstandsShowsNobody() {
        Census census = new Census(RowScope.of(List.of("works_council=yes")), company, Clock.systemUTC());
        ScopedEmployees council = scoped(census);
        TenantSchema pending = TenantSchema.standardBecause(Message.of("They are being looked up."));
        Attribute custom = Tenants.custom(7, "works_council", "Works council", AttributeType.TEXT);
        company.put(person("2", "Berlin").with("works_council", "yes").employee());

        assertThatThrownBy(() -> council.all(call())).hasMessageContaining("does not exist or cannot be read");
        assertThatThrownBy(() -> council.get("2", Contexts.reading(pending))).hasMessageContaining("being looked up");
        assertThatThrownBy(() -> new Insiders(census).ids(Contexts.reading(pending)))
                .hasMessageContaining("being looked up");
        assertThat(council.all(Contexts.reading(Tenants.with(custom))).employees())
                .hasSize(1);
    }

    @Test
    void aScopeThatFitsNobodyInAnIncompleteReadingIsNoFault() {
        FakeEmployees few = new FakeEmployees(List.of(CHIEF)).incomplete();
        assertThat(scoped(new Census(BERLIN, few, Clock.systemUTC())).all(call()))
                .satisfies(all -> {
                    assertThat(all.employees()).isEmpty();
                    assertThat(all.complete()).isFalse();
                });
    }

    @Test
    void thatPeopleMayBeMissingIsToldOfThoseInsideToo() {
        assertThat(scoped.all(call()).complete()).isTrue();
        company.incomplete();
        assertThat(scoped.all(call()).complete()).isFalse();
    }

    @Test
    void whatCannotBeReadOfSomebodyIsSaidUnlessItOnlyJudges() {
        company.put(new Employee("3", BEN.attributes(), Set.of("position", "supervisor_id"), Set.of("team")));
        TenantSchema tenant =
                TenantSchema.standard().hiding(attribute -> attribute.key().equals("supervisor_id"));

        Employee shown = scoped.get("3", Contexts.reading(tenant));

        assertThat(shown.malformed()).containsExactly("position");
        assertThat(shown.unread()).containsExactly("team");
    }

    @Test
    void faultOfPersonioIsNotTakenForSomebodyWhoDoesNotExist() {
        company.failingToRead(Kind.SERVER_ERROR);
        assertThatThrownBy(() -> scoped.get("2", call())).hasMessage("Personio could not be read.");
    }

    @Test
    void idThatIsNoNumberIsAnsweredWithWhatIdsAre() {
        assertThatThrownBy(() -> scoped.get("ada", call()))
                .hasMessage("There is no employee with such an id: ids are numbers.");
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
