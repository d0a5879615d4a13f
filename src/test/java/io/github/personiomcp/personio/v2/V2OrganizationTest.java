package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class V2OrganizationTest {

    private final SettableClock clock = new SettableClock("2026-11-18T10:00:00Z");
    private final CannedApi api = new CannedApi()
            .on("/v2/org-units", PeopleWire.list("{\"id\":\"5\",\"name\":\"Sales\"},{\"id\":\"6\",\"name\":\"Core\"}"));
    private final V2Organization organization = new V2Organization(api, clock);

    @Test
    void unitsAreSortedByNameAndThoseWithoutAreLeftOut() {
        api.on(
                "/v2/cost-centers",
                PeopleWire.list(
                        "{\"id\":\"2\",\"name\":\"B\"},{\"id\":\"1\",\"name\":\"A\"},{\"id\":\"3\",\"name\":\" \"}"));

        assertThat(organization.units(Kind.COST_CENTER, call()))
                .containsExactly(
                        new OrganizationUnit(Kind.COST_CENTER, "1", "A"),
                        new OrganizationUnit(Kind.COST_CENTER, "2", "B"));
    }

    @ParameterizedTest
    @CsvSource({"DEPARTMENT,department", "TEAM,team"})
    void orgUnitsAreAskedForByType(Kind kind, String type) {
        organization.units(kind, call());

        assertThat(CannedApi.value(api.onlyRequest(), "type")).isEqualTo(type);
        assertThat(CannedApi.value(api.onlyRequest(), "limit")).isEqualTo("100");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyListIsAskedForAsBeta(Kind kind) {
        assertThat(organization.name(kind, "5", call())).isIn("Sales", "5");

        assertThat(api.onlyRequest().headers()).containsEntry("Beta", "true");
    }

    @Test
    void unitsAreKeptForTenMinutes() {
        organization.units(Kind.TEAM, call());
        clock.advance(Duration.ofMinutes(9));
        organization.units(Kind.TEAM, call());
        assertThat(api.requests()).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        organization.units(Kind.TEAM, call());
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void missingRightIsToldOnceAMinuteByNames() {
        api.on("/v2/workplaces", request -> json(401, "{}"));

        assertThat(organization.name(Kind.OFFICE, "8", call())).isEqualTo("8");
        assertThat(organization.name(Kind.OFFICE, "9", call())).isEqualTo("9");
        assertThat(api.requests()).hasSize(1);
        assertThatThrownBy(() -> organization.units(Kind.OFFICE, call()))
                .isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                        .isEqualTo(PersonioException.Kind.MISSING_RIGHT));
        api.on("/v2/workplaces", PeopleWire.list("{\"id\":\"8\",\"name\":\"Berlin\"}"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(organization.name(Kind.OFFICE, "8", call())).isEqualTo("Berlin");
    }

    @Test
    void unknownIdIsNotGuessed() {
        assertThat(organization.name(Kind.TEAM, "77", call())).isEqualTo("77");
        assertThat(organization.name(Kind.TEAM, "6", call())).isEqualTo("Core");
    }
}
