package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InsidersTest {

    private final FakeEmployees company =
            new FakeEmployees(List.of(person("1", "Dublin"), person("2", "Berlin"), person("3", "Berlin")));
    private final Census census = new Census(RowScope.of(List.of("office=Berlin")), company, Clock.systemUTC());
    private final Insiders insiders = new Insiders(census);

    @Test
    void whatIsAskedForAWriteIsAskedOnceInACallAndAgainInTheNext() {
        census.all(census.view(call()), call());
        CallContext one = call();
        insiders.requireNow("2", one);
        company.put(person("2", "Dublin"));
        insiders.requireNow("2", one);

        assertThatThrownBy(() -> insiders.requireNow("2", call())).hasMessageContaining("no employee with the id 2");
        assertThat(insiders.ids(call())).containsExactly("3");
    }

    @Test
    void moreThanAFewAreNotAskedForOneByOne() {
        company.put(person("4", "Berlin"));
        Employees onlyAll = new Employees() {
            @Override
            public Everybody all(CallContext context) {
                return company.all(context);
            }

            @Override
            public Employee get(String id, CallContext context) {
                throw new AssertionError("asked for " + id);
            }
        };
        new Insiders(new Census(RowScope.of(List.of("office=Berlin")), onlyAll, Clock.systemUTC()))
                .requireNow(Set.of("2", "3", "4"), call());
        assertThat(company.loads()).isOne();
    }

    @Test
    void oneOfSeveralIsAskedForAlone() {
        insiders.requireNow(Set.of("2"), call());
        assertThat(company.loads()).isZero();
    }

    @Test
    void whoIsKnownWithinTheCallIsNotAskedForAgainAmongSeveral() {
        CallContext context = call();
        insiders.requireNow("2", context);
        insiders.requireNow(Set.of("2", "3"), context);
        assertThat(company.loads()).isZero();
    }

    @Test
    void idThatPersonioTakesForAnotherIsNobodys() {
        Employees lenient = new Employees() {
            @Override
            public Everybody all(CallContext context) {
                return company.all(context);
            }

            @Override
            public Employee get(String id, CallContext context) {
                return person(String.valueOf(Long.parseLong(id)), "Berlin");
            }
        };
        Insiders people = new Insiders(new Census(RowScope.of(List.of("office=Berlin")), lenient, Clock.systemUTC()));

        people.requireNow("2", call());
        assertThatThrownBy(() -> people.requireNow("02", call())).hasMessageContaining("no employee with the id 02");
    }

    @Test
    void membersAreThoseOfTheLastReadingAndAskedForOneByOneBeforeIt() {
        assertThat(insiders.isMember("2", call())).isTrue();
        assertThat(insiders.isMember("1", call())).isFalse();
        assertThat(insiders.isMember("4", call())).isFalse();
        assertThat(company.loads()).isZero();

        assertThat(insiders.ids(call())).containsExactlyInAnyOrder("2", "3");
        company.put(person("2", "Dublin"));
        assertThat(insiders.isMember("2", call())).isTrue();
        assertThat(company.loads()).isOne();
    }

    @Test
    void whetherSomebodyIsInsideIsNotGuessedWherePersonioFails() {
        company.failingToRead(Kind.RATE_LIMITED);
        assertThatThrownBy(() -> insiders.isMember("2", call()))
                .isInstanceOf(PersonioException.class)
                .hasMessage("Personio could not be read.");
    }

    @Test
    void onlyPeopleInsideAreAccepted() {
        insiders.require("2", call());
        assertThatThrownBy(() -> insiders.require("1", call())).hasMessage("There is no employee with the id 1.");
    }

    private static Employee person(String id, String office) {
        return People.named(id, "Person", id).with("office", office).employee();
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
