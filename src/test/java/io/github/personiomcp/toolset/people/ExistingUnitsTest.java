package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeTenant;
import io.github.personiomcp.toolset.people.ExistingUnits.Meant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExistingUnitsTest {

    private static final Attribute TEAM = Company.tenant().find("team").orElseThrow();

    private final List<OrganizationUnit.Kind> asked = new ArrayList<>();
    private final Organization listing = (kind, context) -> {
        asked.add(kind);
        return List.of(new OrganizationUnit(kind, "1", "Core"), new OrganizationUnit(kind, "2", "Robotics"));
    };

    @Test
    void unitWithPeopleIsKnownWithoutAsking() {
        assertThat(units(listing).named(TEAM, "core")).isEqualTo(new Meant("Core", "Core"));
        assertThat(asked).isEmpty();
    }

    @Test
    void unitWithNobodyInItIsKnownWherePersonioListsIt() {
        assertThat(units(listing).named(TEAM, "robotics")).isEqualTo(new Meant("Robotics", "Robotics"));
        assertThat(asked).containsExactly(OrganizationUnit.Kind.TEAM);
        assertRefused(listing, "Robotiks", "There is no team 'Robotiks'. Did you mean: Robotics?");
    }

    @Test
    void idOfAListedUnitIsUnderstood() {
        assertThat(units(listing).named(TEAM, "2")).isEqualTo(new Meant("Robotics", "Robotics"));
        assertRefused(listing, "3", "There is no team '3'.");
    }

    @Test
    void idTellsUnitsOfOneNameApart() {
        OrganizationUnit eighth = new OrganizationUnit(OrganizationUnit.Kind.TEAM, "8", "Backend");
        Organization namesakes = (kind, context) -> List.of(new OrganizationUnit(kind, "7", "Backend"), eighth);

        assertThat(units(namesakes).named(TEAM, "8")).isEqualTo(new Meant("Backend", eighth));
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "TIMEOUT", "RATE_LIMITED", "UNREACHABLE", "BAD_ANSWER"})
    void passingTroubleIsNoMissingUnit(Kind trouble) {
        assertThatThrownBy(() -> units(FakeTenant.failing(trouble)).named(TEAM, "Robotics"))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(trouble))
                .hasMessage("Whether there is a team 'Robotics' cannot be told: Units cannot be listed.");
    }

    @Test
    void whereNothingIsListedPeopleDecide() {
        Organization unreadable = FakeTenant.failing(Kind.MISSING_RIGHT);

        assertRefused(unreadable, "Robotics", "There is no team 'Robotics' with anybody in it.");
        assertThatThrownBy(() -> units(FakeTenant.failing(Kind.CANCELLED)).named(TEAM, "Robotics"))
                .isInstanceOf(PersonioException.class);
    }

    private static void assertRefused(Organization organization, String wanted, String words) {
        assertThatThrownBy(() -> units(organization).named(TEAM, wanted))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(words);
    }

    private static ExistingUnits units(Organization organization) {
        CallContext context = Contexts.reading(Company.tenant());
        EmployeeDirectory directory =
                new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
        return new ExistingUnits(directory.snapshot(context), organization, context);
    }
}
