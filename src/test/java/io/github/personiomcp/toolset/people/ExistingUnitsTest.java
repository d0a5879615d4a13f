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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExistingUnitsTest {

    private static final Attribute TEAM = Company.tenant().find("team").orElseThrow();

    private final List<OrganizationUnit.Kind> asked = new ArrayList<>();
    private final Organization listing = (kind, context) -> {
        asked.add(kind);
        return List.of(new OrganizationUnit(kind, "1", "Core"), new OrganizationUnit(kind, "2", "Robotics"));
    };

    @Test
    void unitWithPeopleIsKnownWithoutAsking() {
        assertThat(units(listing).named(TEAM, "core")).isEqualTo("Core");
        assertThat(asked).isEmpty();
    }

    @Test
    void unitWithNobodyInItIsKnownWherePersonioListsIt() {
        assertThat(units(listing).named(TEAM, "robotics")).isEqualTo("Robotics");
        assertThat(asked).containsExactly(OrganizationUnit.Kind.TEAM);
        assertRefused(listing, "Robotiks", "There is no team 'Robotiks'. Did you mean: Robotics?");
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
