package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.personio.v2.PeopleWire.employment;
import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which employments a load reads again. */
final class EmploymentRotationTest {

    private final SettableClock clock = new SettableClock("2026-11-18T10:00:00Z");
    private final PeopleWire wire = new PeopleWire();
    private final V2Employees employees =
            new V2Employees(wire.api, new V2Organization(wire.api, clock), ZoneId.of("Europe/Berlin"), clock);

    @Test
    void employmentThatFailedIsReadAgainByTheNextLoad() {
        wire.people(3).employments(2, request -> json(502, "{}"));
        employees.all(call());
        wire.reads();

        wire.employments(2, employment("ACTIVE", "2020-01-01", "Engineer"));
        List<Employee> people = employees.all(call()).employees();

        assertThat(wire.reads()).containsExactly("2");
        assertThat(people.get(1).unread()).isEmpty();
    }

    @Test
    void loadGoesOnWhereItStopped() {
        wire.people(30).employments(9, request -> {
            throw new PersonioException(Kind.RATE_LIMITED, "no permit before the deadline");
        });
        assertThatThrownBy(() -> employees.all(call()))
                .satisfies(e -> assertThat(kind(e)).isEqualTo(Kind.RATE_LIMITED));

        wire.employments(9, employment("ACTIVE", "2020-01-01", "Engineer"));
        assertThat(employees.all(call()).employees())
                .allMatch(person -> person.unread().isEmpty());

        assertThat(wire.reads())
                .as("twice at most the last one, who failed, and the seven read beside that one")
                .hasSizeBetween(31, 38);
    }

    @Test
    void employmentsOfPeopleWhoChangedAreReadAgainAndOthersAreNot() {
        wire.people(5);
        employees.all(call());
        wire.reads();

        wire.person(3, 7);
        wire.person(6, 0);
        employees.all(call());

        assertThat(wire.reads()).containsExactly("3", "6");
    }

    @Test
    void everyEmploymentIsReadAnewWithinAnHourOfUse() {
        wire.people(50);
        employees.all(call());
        wire.reads();
        List<String> read = new ArrayList<>();
        for (int minutes = 5; minutes <= 60; minutes += 5) {
            clock.advance(Duration.ofMinutes(5));
            employees.all(call());
            List<String> now = wire.reads();
            assertThat(now).hasSizeLessThanOrEqualTo(6);
            read.addAll(now);
        }

        assertThat(new HashSet<>(read)).hasSize(50);
    }

    @Test
    void afterAnHourWithoutUseEverythingIsReadAnew() {
        wire.people(5);
        employees.all(call());
        wire.reads();

        clock.advance(Duration.ofHours(2));
        employees.all(call());

        assertThat(wire.reads()).hasSize(5);
    }

    @Test
    void ageOfTheOldestEmploymentIsTold() {
        Instant start = clock.instant();
        wire.people(4);
        assertThat(employees.all(call()).employmentsAsOf()).isEqualTo(start);

        clock.advance(Duration.ofMinutes(15));
        assertThat(employees.all(call()).employmentsAsOf()).isEqualTo(start);
        for (int turn = 0; turn < 3; turn++) {
            clock.advance(Duration.ofMinutes(15));
            employees.all(call());
        }
        assertThat(employees.all(call()).employmentsAsOf()).isEqualTo(start.plus(Duration.ofMinutes(15)));
    }

    @Test
    void onePersonIsAlwaysReadAgain() {
        wire.people(1);
        employees.all(call());

        wire.employments(1, employment("ACTIVE", "2020-01-01", "Architect"));

        assertThat(employees.get("1", call()).text("position")).isEqualTo("Architect");
        assertThat(employees.all(call()).employees().get(0).text("position")).isEqualTo("Architect");
    }

    private static Kind kind(Throwable failure) {
        return ((PersonioException) failure).kind();
    }
}
