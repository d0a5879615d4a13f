package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v1.V1Employees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What adapters do that reach v2: they also set what v1 cannot. */
public abstract class WholeEmployeeWritesContract extends EmployeeWritesContract {

    private static final List<Map<String, Object>> SHARES =
            List.of(Map.of("name", "Central projects", "percentage", 70), Map.of("name", "Sales", "percentage", 30));

    @Test
    void whatV1CannotSetIsStoredAndNothingElseChanges() {
        Person person = somebodyInATeam();
        Map<String, Object> expected = new HashMap<>(facts(id(person)));
        Map<String, @Nullable Object> changes = further();

        writes.update(id(person), changes, call());

        changes.remove("cost_centers");
        expected.putAll(new HashMap<>(changes));
        expected.put("team_id", "603");
        expected.put("last_modified_at", "2026-11-18");
        assertThat(facts(id(person))).isEqualTo(expected);
        assertThat(shares(id(person))).containsExactly("Central projects 70", "Sales 30");
    }

    @Test
    void newPersonHasWhatV1CannotSet() {
        Map<String, @Nullable Object> wanted = rosa();
        wanted.putAll(further());

        String id = writes.create(wanted, call()).id();

        wanted.remove("cost_centers");
        assertThat(facts(id)).containsAllEntriesOf(new HashMap<>(wanted));
        assertThat(shares(id)).hasSize(2);
    }

    @Test
    void changesOfBothSortsAreStoredTogether() {
        Person person = somebodyInATeam();

        writes.update(
                id(person),
                values("team", "Data", "department", "Engineering", "position", "Lead", "dynamic_24401", "L"),
                call());

        assertThat(facts(id(person)))
                .containsEntry("team", "Data")
                .containsEntry("department", "Engineering")
                .containsEntry("position", "Lead")
                .containsEntry("dynamic_24401", "L");
    }

    @Test
    void nullClearsTheseToo() {
        Person person = somebodyInATeam();
        writes.update(id(person), further(), call());

        writes.update(
                id(person),
                values("team", null, "cost_centers", null, "contract_end_date", null, "probation_period_end", null),
                call());

        assertThat(facts(id(person)))
                .doesNotContainKeys("team", "contract_end_date", "probation_period_end")
                .containsKey("department");
        assertThat(shares(id(person))).isEmpty();
    }

    @Test
    void unitThatDoesNotExistIsRefusedBeforeAnythingIsStored() {
        Person person = somebodyInATeam();
        Map<String, @Nullable Object> shares = values("cost_centers", List.of(share("Salse")), "position", "x");

        assertThatThrownBy(() -> writes.update(id(person), values("position", "x", "team", "Dada"), call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Data");
        assertThatThrownBy(() -> writes.update(id(person), shares, call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Sales");
        assertThatThrownBy(() -> {
                    Map<String, @Nullable Object> wanted = rosa();
                    wanted.put("team", "Dada");
                    writes.create(wanted, call());
                })
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(api.company().person(person.id())).hasValue(person);
        assertThat(api.company().size()).isEqualTo(40);
    }

    /** Team and department are one list, which a change replaces. */
    @Test
    void teamIsNotChangedWhereTheDepartmentCannotBeRead() {
        Person person = somebodyInATeam();
        api.company().untick("department");

        assertThatThrownBy(() -> writes.update(id(person), values("team", "Data"), call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("\"team\"")
                .hasMessageContaining("department");
        assertThat(api.company().person(person.id())).hasValue(person);
    }

    /** As v1 shows them. */
    private List<String> shares(String id) {
        Object held = new V1Employees(api.client(new V1Auth()))
                .get(id, call())
                .value("cost_centers")
                .orElse(List.of());
        return ((List<?>) held)
                .stream()
                        .map(share -> ((Map<?, ?>) share).get("name") + " " + ((Map<?, ?>) share).get("percentage"))
                        .toList();
    }

    private static Map<String, Object> share(String name) {
        return Map.of("name", name, "percentage", 100);
    }

    private static Map<String, @Nullable Object> further() {
        return values(
                "team",
                "Data",
                "cost_centers",
                SHARES,
                "contract_end_date",
                "2027-12-31",
                "probation_period_end",
                "2027-05-31",
                "employment_type",
                "external");
    }
}
