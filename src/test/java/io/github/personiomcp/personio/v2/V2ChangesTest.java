package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.personio.v2.PeopleWire.employment;
import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees.Changes;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read to learn who changed, persons and employments apart (API reference 5.1, 5.2). */
final class V2ChangesTest {

    private final SettableClock clock = new SettableClock("2026-11-18T10:00:00Z");
    private final PeopleWire wire = new PeopleWire();
    private final V2Employees employees =
            new V2Employees(wire.api, new V2Organization(wire.api, clock), ZoneId.of("Europe/Berlin"), clock);

    @Test
    void beforeEverybodyWasReadChangesCannotBeTold() {
        wire.people(3);
        assertThat(employees.changedSince(PeopleWire.CHANGED, call())).isEmpty();
        assertThat(wire.api.requests()).isEmpty();
    }

    @Test
    void requestsAreInProportionToTheChanges() {
        wire.people(200);
        employees.all(call());
        wire.reads();
        int before = wire.api.requests().size();
        wire.person(3, 7);
        wire.person(201, 7);

        Changes changes = changed(7);

        assertThat(changes.employees()).extracting(Employee::id).containsExactly("201", "3");
        assertThat(wire.reads()).containsExactly("201", "3");
        assertThat(wire.api.requests()).hasSize(before + 3);
    }

    @Test
    void aChangeAtTheVeryMomentCounts() {
        wire.people(3);
        employees.all(call());
        assertThat(changed(0).employees()).hasSize(3);
    }

    @Test
    void employmentsThatChangeUnseenAreFoundInTurnWithinAnHour() {
        wire.people(60);
        employees.all(call());
        wire.reads();
        wire.people(59).employments(17, employment("ACTIVE", "2020-01-01", "Architect"));
        Set<String> read = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (int turn = 0; turn < 12; turn++) {
            clock.advance(Duration.ofMinutes(5));
            for (Employee person : changed(30).employees()) {
                found.add(person.id() + " " + person.text("position"));
            }
            List<String> now = wire.reads();
            assertThat(now).hasSizeLessThanOrEqualTo(6);
            read.addAll(now);
        }

        assertThat(read).hasSize(60);
        assertThat(found).containsExactly("17 Architect");
    }

    @Test
    void afterALongPauseTheChangesDoNotWaitForEverybodysTurn() {
        wire.people(400);
        employees.all(call());
        wire.reads();
        clock.advance(Duration.ofDays(3));
        changed(30);
        assertThat(wire.reads()).hasSize(300);
    }

    @Test
    void anEmploymentThatCouldNotBeReadIsTriedAgain() {
        wire.people(3).employments(2, request -> json(502, "{}"));
        assertThat(employees.all(call()).employees().get(1).unread()).isNotEmpty();
        wire.employments(2, employment("ACTIVE", "2020-01-01", "Architect"));

        Changes changes = changed(30);

        assertThat(changes.employees())
                .extracting(person -> person.text("position"))
                .containsExactly("Architect");
        assertThat(changes.employees().get(0).unread()).isEmpty();
    }

    @Test
    void peopleWhoAreGoneHaveNoTurnAnyMore() {
        wire.people(60);
        employees.all(call());
        for (int id = 1; id <= 40; id++) {
            wire.gone(id);
        }
        clock.advance(Duration.ofHours(1));
        assertThat(changed(30).employees()).isEmpty();
        wire.reads();

        clock.advance(Duration.ofHours(1));
        changed(30);
        assertThat(wire.reads()).hasSize(20);
    }

    @Test
    void ageOfTheOldestEmploymentIsTold() {
        wire.people(4);
        Instant start = clock.instant();
        employees.all(call());
        clock.advance(Duration.ofMinutes(15));
        assertThat(changed(30).employmentsAsOf()).isEqualTo(start);
    }

    @Test
    void personsWithoutAnIdAreNoAnswer() {
        wire.people(1);
        employees.all(call());
        wire.api.on("/v2/persons", PeopleWire.list("{\"first_name\":\"Nobody\"}"));
        assertThatThrownBy(() -> changed(30)).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.BAD_ANSWER));
    }

    @Test
    void theMomentIsInUtc() {
        wire.people(1);
        employees.all(call());
        employees.changedSince(Instant.parse("2026-11-18T10:00:00.123Z"), call());
        assertThat(CannedApi.value(wire.api.requests("/v2/persons").get(1), "updated_at.gt"))
                .isEqualTo("2026-11-18T09:59:59Z");
    }

    /** Changes from a second on. */
    private Changes changed(int second) {
        return employees
                .changedSince(PeopleWire.CHANGED.plusSeconds(second), call())
                .orElseThrow();
    }
}
