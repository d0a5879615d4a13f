package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeProjects;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Projects belong to nobody, their members do. Person 1 is outside, 2 and 3 are not. */
class ScopedProjectsTest {

    private final FakeProjects stored = new FakeProjects()
            .project("5", "Apollo")
            .project("6", "Everything", Field.ASSIGNED_TO_ALL, true)
            .member("5", "1", "2");
    private final Insiders insiders = new Insiders(new Census(
            RowScope.of(List.of("office=Berlin")),
            new FakeEmployees(List.of(person("1", "Dublin"), person("2", "Berlin"), person("3", "Berlin"))),
            Clock.systemUTC()));
    private final ScopedProjects projects = new ScopedProjects(insiders, stored);
    private final ScopedProjectWrites writes = new ScopedProjectWrites(insiders, stored, stored);

    @Test
    void projectsAreShownWithTheirMembersInside() {
        assertThat(projects.all(false, call())).extracting(Project::name).containsExactly("Apollo", "Everything");
        assertThat(projects.get("5", call()).name()).isEqualTo("Apollo");
        assertThat(projects.members("5", call())).containsExactly("2");
    }

    @Test
    void workingTimeOfEverybodyIsNotShown() {
        assertThatThrownBy(() -> projects.all(true, call()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Personio sums it up for everybody");
    }

    @Test
    void projectsAreCreatedAndChanged() {
        assertThat(writes.create(Map.of(Field.NAME, "Gemini"), call())).isEqualTo("102");
        writes.update("5", Map.of(Field.CODE, "A-1"), call());
        assertThat(stored.writes()).containsExactly("create {NAME=Gemini}", "update 5 {CODE=A-1}");
    }

    @Test
    void nobodyDecidesForPeopleOutsideWhetherAProjectIsTheirs() {
        for (boolean assigned : List.of(true, false)) {
            Map<Field, Object> values = Map.of(Field.ASSIGNED_TO_ALL, assigned);
            assertThatThrownBy(() -> writes.create(values, call()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("'assigned_to_all' cannot be set");
            assertThatThrownBy(() -> writes.update("5", values, call())).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> writes.addMembers("6", Set.of("2"), call()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("The project is assigned to everybody.");
        assertThat(stored.writes()).isEmpty();
    }

    @Test
    void onlyPeopleInsideAreAddedAndRemoved() {
        writes.addMembers("5", Set.of("3"), call());
        writes.removeMembers("5", Set.of("2"), call());
        assertThat(stored.writes()).containsExactly("add [3] to 5", "remove [2] from 5");

        assertThatThrownBy(() -> writes.addMembers("5", Set.of("1"), call()))
                .hasMessage("There is no employee with the id 1.");
        assertThatThrownBy(() -> writes.removeMembers("5", Set.of("1"), call()))
                .hasMessage("There is no employee with the id 1.");
        assertThat(stored.writes()).hasSize(2);
    }

    @Test
    void whoeverIsOutsideIsRefusedBeforeAnythingIsWritten() {
        writes.requirePossible(Set.of("2", "3"), call());
        assertThatThrownBy(() -> writes.requirePossible(Set.of("1", "2"), call()))
                .hasMessage("There is no employee with the id 1.");
        assertThatThrownBy(() -> new ScopedProjectWrites(insiders, stored, stored.refusing("2"))
                        .requirePossible(Set.of("2", "3"), call()))
                .hasMessage("Not 2.");
    }

    private static Employee person(String id, String office) {
        return People.named(id, "Person", id).with("office", office).employee();
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
