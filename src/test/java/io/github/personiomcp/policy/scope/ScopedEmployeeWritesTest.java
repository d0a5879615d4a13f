package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopedEmployeeWritesTest {

    private static final OrganizationUnit NAMESAKE = new OrganizationUnit(Kind.OFFICE, "803", "Berlin");
    private static final Organization UNITS = (kind, context) -> List.of(
            new OrganizationUnit(Kind.OFFICE, "801", "Hamburg"),
            new OrganizationUnit(Kind.OFFICE, "802", "Berlin"),
            NAMESAKE);

    private final FakeEmployees company = new FakeEmployees(List.of(
            People.named("1", "Rosa", "Berg").with("office", "Dublin").employee(),
            People.named("2", "Ada", "Stein").with("office", "Berlin").employee()));
    private final ScopedEmployeeWrites writes = confined("office=Berlin");

    private ScopedEmployeeWrites confined(String scope) {
        return new ScopedEmployeeWrites(
                new Insiders(new Census(RowScope.of(List.of(scope)), company, Clock.systemUTC())), UNITS, company);
    }

    @Test
    void somebodyInsideIsChanged() {
        Map<String, Object> changes = Map.of("position", "Poet", "office", "Berlin");
        assertThat(writes.update("2", changes, call()).id()).isEqualTo("2");
        assertThat(company.stored("2").text("position")).isEqualTo("Poet");
    }

    @Test
    void nobodyOutsideIsChanged() {
        assertThatThrownBy(() -> writes.update("1", Map.of("position", "Poet"), call()))
                .isInstanceOf(PersonioException.class)
                .hasMessage("There is no employee with the id 1.");
        assertThat(company.updates()).isEmpty();
    }

    @Test
    void whoLeftSinceIsOutsideForAWrite() {
        writes.update("2", Map.of("position", "Poet"), call());
        company.put(People.named("2", "Ada", "Stein").with("office", "Dublin").employee());
        assertThatThrownBy(() -> writes.update("2", Map.of("position", "Pilot"), call()))
                .hasMessage("There is no employee with the id 2.");
        assertThat(company.updates()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dublin", "berlin", ""})
    void nobodyIsMovedOutOfTheScope(String office) {
        Map<String, Object> change = new HashMap<>();
        change.put("office", office.isEmpty() ? null : office);
        String told = "would take the person out of them: 'office' must be Berlin. Nothing was written.";
        assertThatThrownBy(() -> writes.requirePossible(change, Effect.UPDATE, call()))
                .isInstanceOf(RefusedException.class)
                .hasMessageEndingWith(told);
        assertThatThrownBy(() -> writes.update("2", change, call())).hasMessageEndingWith(told);
        assertThat(company.updates()).isEmpty();
    }

    @Test
    void whoIsCreatedIsCreatedInside() {
        assertThatThrownBy(() -> writes.create(Map.of("first_name", "Max"), call()))
                .hasMessageContaining("the new one would not be among them: 'office' must be Berlin.");
        assertThatThrownBy(() -> writes.create(Map.of("office", "Dublin"), call()))
                .isInstanceOf(RefusedException.class);
        assertThat(company.creations()).isEmpty();

        writes.create(Map.of("first_name", "Max", "office", "Berlin"), call());
        assertThat(company.creations()).hasSize(1);
    }

    @Test
    void whatPersonioIgnoresOnCreationIsSetInTheSameCallAndInNoOther() {
        company.ignoringOnCreate("office");
        CallContext call = call();
        EmployeeWrites.Receipt receipt = writes.create(Map.of("first_name", "Max", "office", "Berlin"), call);

        assertThatThrownBy(() -> writes.update(receipt.id(), Map.of("office", "Berlin"), call()))
                .isInstanceOf(PersonioException.class);
        writes.update(receipt.id(), Map.of("office", "Berlin"), call);
        assertThat(company.stored(receipt.id()).text("office")).isEqualTo("Berlin");
    }

    @Test
    void ofAnAttributeThatIsNotShownNothingIsTold() {
        CallContext context =
                call(TenantSchema.standard().hiding(one -> one.key().equals("office")));
        assertThatThrownBy(() -> writes.create(Map.of("first_name", "Max"), context))
                .hasMessageContaining("by an attribute that is not shown here")
                .message()
                .doesNotContain("office", "Berlin");
    }

    @Test
    void unitsAreToldApartByIdWhereTheScopeNamesIds() {
        ScopedEmployeeWrites byId = confined("office_id=803");
        assertThatThrownBy(() -> byId.create(Map.of("office", "Berlin"), call()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> byId.create(Map.of("office", "Hamburg"), call()))
                .isInstanceOf(RefusedException.class);
        byId.create(Map.of("office", NAMESAKE), call());
        confined("office_id=801").create(Map.of("office", "hamburg"), call());
        assertThat(company.creations()).hasSize(2);
    }

    @Test
    void nobodyOutsideBecomesASupervisor() {
        assertThatThrownBy(() -> writes.update("2", Map.of("supervisor", "1"), call()))
                .hasMessage("There is no employee with the id 1.");
        assertThat(company.updates()).isEmpty();
    }

    @Test
    void supervisorInsideIsAccepted() {
        company.put(People.named("3", "Ben", "Moss").with("office", "Berlin").employee());
        writes.update("2", Map.of("supervisor", "3"), call());
        assertThat(company.stored("2").text("supervisor_id")).isEqualTo("3");
    }

    @Test
    void scopeOfASupervisorIsJudgedByTheOneWhoIsNamed() {
        company.put(People.named("3", "Ben", "Moss").with("supervisor_id", "3").employee());
        company.put(People.named("4", "Eva", "Frei").with("supervisor_id", "3").employee());
        ScopedEmployeeWrites teamOfBen = confined("supervisor_id=3");

        teamOfBen.create(Map.of("first_name", "Max", "supervisor", "3"), call());
        assertThatThrownBy(() -> teamOfBen.create(Map.of("first_name", "Max", "supervisor", "4"), call()))
                .isInstanceOf(RefusedException.class);
        assertThat(company.creations()).hasSize(1);
    }

    @Test
    void unitsOfOtherKindsHaveNoSay() {
        Organization homonyms =
                (kind, context) -> List.of(new OrganizationUnit(kind, kind == Kind.OFFICE ? "803" : "9", "Berlin"));
        ScopedEmployeeWrites byId = new ScopedEmployeeWrites(
                new Insiders(new Census(RowScope.of(List.of("office_id=803")), company, Clock.systemUTC())),
                homonyms,
                company);

        byId.create(Map.of("office", "Berlin"), call());
        assertThat(company.creations()).hasSize(1);
    }

    @Test
    void whatPersonioCannotDoIsSaidBeforehand() {
        EmployeeWrites choosy = new EmployeeWrites() {
            @Override
            public void requirePossible(Map<String, Object> values, Effect effect, CallContext context) {
                throw new InvalidArgumentException("'team' cannot be set.");
            }

            @Override
            public Receipt create(Map<String, Object> values, CallContext context) {
                return company.create(values, context);
            }

            @Override
            public Receipt update(String id, Map<String, Object> changes, CallContext context) {
                return company.update(id, changes, context);
            }
        };
        ScopedEmployeeWrites scoped = new ScopedEmployeeWrites(
                new Insiders(new Census(RowScope.of(List.of("office=Berlin")), company, Clock.systemUTC())),
                UNITS,
                choosy);

        assertThatThrownBy(() -> scoped.requirePossible(Map.of("team", "Core"), Effect.UPDATE, call()))
                .hasMessage("'team' cannot be set.");
    }

    private static CallContext call() {
        return call(TenantSchema.standard());
    }

    private static CallContext call(TenantSchema tenant) {
        return Contexts.reading(tenant).allowing(Effect.UPDATE);
    }
}
