package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.personio.v2.PeopleWire.employment;
import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class V2EmployeesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SettableClock clock = new SettableClock("2026-11-18T10:00:00Z");
    private final PeopleWire wire = new PeopleWire();
    private final V2Employees employees = new V2Employees(wire.api, new V2Organization(wire.api, clock), BERLIN, clock);

    @Test
    void activeEmploymentCountsWhateverTheirOrder() {
        wire.person(1, 0)
                .employments(
                        1,
                        employment("ONBOARDING", "2027-01-01", "Next"),
                        employment("ACTIVE", "2020-01-01", "Now"),
                        employment("INACTIVE", "2018-01-01", "Then"));

        assertThat(employees.get("1", call()).text("position")).isEqualTo("Now");
    }

    @Test
    void newestEmploymentCountsWhereNoneIsActive() {
        wire.person(1, 0)
                .employments(1, employment("INACTIVE", "2018-01-01", "Then"), employment("LEAVE", "2020-01-01", "Now"));

        Employee person = employees.get("1", call());

        assertThat(person.text("position")).isEqualTo("Now");
        assertThat(person.text("status")).isEqualTo("leave");
    }

    @Test
    void personWithoutAnEmploymentIsWhole() {
        wire.person(1, 0).employments(1);

        Employee person = employees.all(call()).employees().get(0);

        assertThat(person.text("first_name")).isEqualTo("P1");
        assertThat(person.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 502})
    void personWhoseEmploymentFailsIsStillReturnedAndSaysSo(int status) {
        wire.people(3).employments(2, request -> json(status, "{}"));

        List<Employee> people = employees.all(call()).employees();

        assertThat(people).extracting(Employee::name).containsExactly("P1 X", "P2 X", "P3 X");
        assertThat(people.get(1).unread()).contains("position", "status", "department", "supervisor_id");
        assertThat(people.get(1).unread()).doesNotContain("first_name", "email");
        assertThat(people.get(0).unread()).isEmpty();
        assertThat(employees.get("2", call()).unread()).contains("position");
    }

    @Test
    void manyFailuresAreNoAccidentOfSinglePeople() {
        wire.people(40);
        for (int id = 1; id <= 40; id++) {
            wire.employments(id, request -> json(500, "{}"));
        }

        assertThatThrownBy(() -> employees.all(call()))
                .satisfies(e -> assertThat(kind(e)).isEqualTo(Kind.SERVER_ERROR));
    }

    @Test
    void missingRightIsNotTakenForAnAccident() {
        wire.people(3).employments(2, request -> json(401, "{}"));

        assertThatThrownBy(() -> employees.all(call()))
                .satisfies(e -> assertThat(kind(e)).isEqualTo(Kind.MISSING_RIGHT));
    }

    @Test
    void idStandsWhereANameCannotBeRead() {
        wire.person(1, 0).employments(1, """
                {"id":"e","status":"ACTIVE","office":{"id":"8"},"supervisor":{"id":"4700"},"org_units":[{"type":"team","id":"6"}]}""");
        wire.api.on("/v2/workplaces", request -> json(401, "{}"));

        Employee person = employees.get("1", call());

        assertThat(person.text("office")).isEqualTo("8");
        assertThat(person.text("office_id")).isEqualTo("8");
        assertThat(person.text("team")).as("not in the list").isEqualTo("6");
        assertThat(person.text("supervisor")).as("gone").isEqualTo("4700");
        assertThat(person.unread()).isEmpty();
    }

    @Test
    void stampsAreDaysWherePersonioIsAndCountTheEmployment() {
        wire.person(1, 0).employments(1, """
                {"id":"e","status":"ACTIVE","updated_at":"2026-07-31T22:30:00Z"}""");

        assertThat(employees.get("1", call()).text("last_modified_at")).isEqualTo("2026-08-01");
    }

    @Test
    void valueOfAnotherShapeIsMalformed() {
        wire.person(1, 0).employments(1, """
                {"id":"e","status":"ACTIVE","weekly_working_hours":"many","employment_start_date":"soon"}""");

        Employee person = employees.get("1", call());

        assertThat(person.malformed()).containsExactlyInAnyOrder("weekly_working_hours", "hire_date");
    }

    @Test
    void lastWorkingDayHasTwoNames() {
        wire.person(1, 0).employments(1, """
                {"id":"e","status":"INACTIVE","termination":{"last_working_date":"2026-01-31","type":"UNSPECIFIED"}}""");

        Employee person = employees.get("1", call());

        assertThat(person.text("last_working_day")).isEqualTo("2026-01-31");
        assertThat(person.value("termination_type")).isEmpty();
    }

    @Test
    void progressIsCountedInPeople() {
        wire.people(7);
        List<String> reports = new ArrayList<>();
        CallContext context = new CallContext(
                TenantSchema.standard(),
                Effect.READ,
                Instant.MAX,
                (done, total, message) -> reports.add(done + "/" + total + " " + message));

        employees.all(context);

        assertThat(reports).hasSize(7).endsWith("7/7 people loaded");
    }

    @Test
    void namesAreReadOnceForEverybody() {
        wire.people(20);
        for (int id = 1; id <= 20; id++) {
            wire.employments(id, "{\"id\":\"e\",\"status\":\"ACTIVE\",\"office\":{\"id\":\"8\"}}");
        }
        wire.api.on("/v2/workplaces", PeopleWire.list("{\"id\":\"8\",\"name\":\"Berlin\"}"));

        assertThat(employees.all(call()).employees())
                .allMatch(person -> person.text("office").equals("Berlin"));
        assertThat(wire.api.requests("/v2/workplaces")).hasSize(1);
        assertThat(wire.api.requests("/v2/workplaces").get(0).headers()).containsEntry("Beta", "true");
    }

    @Test
    void unitsAreNotReadWhereNobodySeesThem() {
        wire.person(1, 0).employments(1, "{\"id\":\"e\",\"status\":\"ACTIVE\",\"office\":{\"id\":\"8\"}}");
        TenantSchema narrow = TenantSchema.standard()
                .hiding(attribute -> !Set.of("first_name", "office_id").contains(attribute.key()));

        Employee person = employees.get("1", CannedApi.call(narrow));

        assertThat(person.attributes().keySet()).containsExactly("first_name", "office_id");
        assertThat(wire.api.requests("/v2/workplaces")).isEmpty();
        assertThat(narrow.attributes()).extracting(Attribute::key).contains("office_id");
    }

    private static Kind kind(Throwable failure) {
        return ((PersonioException) failure).kind();
    }
}
