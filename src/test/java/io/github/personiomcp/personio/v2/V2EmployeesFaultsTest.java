package io.github.personiomcp.personio.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.DemoFacts;
import io.github.personiomcp.testing.JumpingClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps of v2 (API reference 9), each with the outcome that it must have. */
@Timeout(60)
final class V2EmployeesFaultsTest {

    private final JumpingClock clock = new JumpingClock();
    private DemoApi demo = new DemoApi(DemoSettings.defaults().withEmployees(30), clock, clock);
    private V2Employees employees = employees();

    @AfterEach
    void stop() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 502})
    void personWhoseEmploymentFailsIsListedUntilTheNextLoadRepairsIt(int status) {
        String id = String.valueOf(demo.company().people().get(3).id());
        demo.tenant.faults().fail("/v2/persons/" + id + "/employments", status, "{}", status == 404 ? 1 : 4);

        List<Employee> people = employees.all(call()).employees();

        assertThat(people).hasSize(30);
        assertThat(people.get(3).text("first_name")).isNotEmpty();
        assertThat(people.get(3).unread()).contains("position", "status");
        assertThat(people).filteredOn(person -> !person.unread().isEmpty()).hasSize(1);
        assertThat(employees.all(call()).employees())
                .allMatch(person -> person.unread().isEmpty());
    }

    @Test
    void passingGatewayFailureIsNotSeen() {
        demo.tenant.faults().fail("/v2/persons/", 502, "{}", 3);

        assertThat(employees.all(call()).employees())
                .allMatch(person -> person.unread().isEmpty());
    }

    @Test
    void missingScopeIsAMissingRightAndNamed() {
        restart(DemoSettings.defaults().withEmployees(30).withoutScopes("personio:persons:read"));

        assertThatThrownBy(() -> employees.all(call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING_RIGHT))
                .hasMessageContaining("Persons: read");
    }

    @Test
    void missingScopeForUnitsLeavesIds() {
        restart(DemoSettings.defaults()
                .withEmployees(30)
                .withoutScopes("personio:org-units:read", "personio:cost-centers:read"));

        assertThat(employees.all(call()).employees())
                .allMatch(person -> person.text("office").equals(person.text("office_id")))
                .allMatch(person -> person.unread().isEmpty());
    }

    @Test
    void expiredTokenIsRenewedUnnoticed() {
        employees.all(call());
        demo.tenant.faults().expireTokens();

        assertThat(employees.all(call()).employees()).hasSize(30);
    }

    @Test
    void listThatLeadsInACircleIsABadAnswer() {
        demo.tenant.faults().loopCursors("/v2/persons");

        assertThatThrownBy(() -> employees.all(call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_ANSWER))
                .hasMessageContaining("circle");
    }

    private void restart(DemoSettings settings) {
        demo.close();
        demo = new DemoApi(settings, clock, clock);
        employees = employees();
    }

    private V2Employees employees() {
        ApiClient client = demo.client(new V2Auth());
        return new V2Employees(client, new V2Organization(client, clock), DemoApi.ZONE, clock);
    }

    private CallContext call() {
        return demo.call(DemoFacts.schema(demo.company()));
    }
}
