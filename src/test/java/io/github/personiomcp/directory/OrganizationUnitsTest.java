package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.fakes.Company;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganizationUnitsTest {

    private static final List<Employee> PEOPLE = List.of(
            Company.person("1", "Ada", "A", "team", "Core", "team_id", "7"),
            Company.person("2", "Ben", "B", "team", "Core", "team_id", "8"),
            Company.person("3", "Cleo", "C", "team", "Äther", "status", "inactive"),
            Company.person("4", "Dora", "D"),
            Company.person(
                    "5",
                    "Emil",
                    "E",
                    "cost_centers",
                    List.of(Map.of("id", "1", "name", "R&D", "percentage", 60), Map.of("id", "2", "name", "Sales"))));

    @Test
    void peopleTellUnitsApartByIdAndPeopleWhoLeftAreNotCounted() {
        assertThat(count(Kind.TEAM))
                .containsExactly(
                        Map.entry(unit(Kind.TEAM, "", "Äther"), 0),
                        Map.entry(unit(Kind.TEAM, "7", "Core"), 1),
                        Map.entry(unit(Kind.TEAM, "8", "Core"), 1));
    }

    @Test
    void whoeverBelongsToSeveralIsCountedInEach() {
        assertThat(count(Kind.COST_CENTER))
                .containsExactly(
                        Map.entry(unit(Kind.COST_CENTER, "1", "R&D"), 1),
                        Map.entry(unit(Kind.COST_CENTER, "2", "Sales"), 1));
    }

    @Test
    void listedUnitIsKnownByItsNameWhateverItsId() {
        OrganizationUnit core = unit(Kind.TEAM, "0a1b", "Core");

        assertThat(count(Kind.TEAM, core, unit(Kind.TEAM, "2", "Empty")))
                .containsExactly(
                        Map.entry(unit(Kind.TEAM, "", "Äther"), 0),
                        Map.entry(core, 2),
                        Map.entry(unit(Kind.TEAM, "2", "Empty"), 0));
    }

    @Test
    void listedUnitsOfOneNameAreToldApartById() {
        assertThat(count(Kind.TEAM, unit(Kind.TEAM, "8", "Core"), unit(Kind.TEAM, "9", "Core")))
                .contains(
                        Map.entry(unit(Kind.TEAM, "7", "Core"), 1),
                        Map.entry(unit(Kind.TEAM, "8", "Core"), 1),
                        Map.entry(unit(Kind.TEAM, "9", "Core"), 0));
    }

    private static List<Map.Entry<OrganizationUnit, Integer>> count(Kind kind, OrganizationUnit... listed) {
        Snapshot snapshot = new Snapshot(TenantSchema.standard(), PEOPLE, Instant.EPOCH, true);
        return OrganizationUnits.count(kind, List.of(listed), snapshot);
    }

    private static OrganizationUnit unit(Kind kind, String id, String name) {
        return new OrganizationUnit(kind, id, name);
    }
}
