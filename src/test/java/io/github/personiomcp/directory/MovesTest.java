package io.github.personiomcp.directory;

import static io.github.personiomcp.directory.Snapshots.ELEVEN;
import static io.github.personiomcp.directory.Snapshots.NINE;
import static io.github.personiomcp.directory.Snapshots.TEN;
import static io.github.personiomcp.directory.Snapshots.at;
import static io.github.personiomcp.directory.Snapshots.rosa;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.ChangeLog.Move;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which differences between two snapshots are moves of a person. */
class MovesTest {

    @Test
    void aMoveIsToldWithWhatWasBeforeAndWhenItWasSeen() {
        Snapshot after = at(
                        TEN,
                        rosa().with("department", "Sales")
                                .with("department_id", "6")
                                .employee())
                .after(at(
                        NINE,
                        rosa().with("department", "Platform")
                                .with("department_id", "5")
                                .employee()));

        assertThat(after.changes().moves())
                .containsExactly(new Move("1", "Rosa Berg", "department", "Platform", "Sales", TEN));
        assertThat(after.changes().since()).isEqualTo(NINE);
    }

    @Test
    void everyWatchedAttributeMakesAMover() {
        for (WatchedAttribute watched : WatchedAttribute.values()) {
            Snapshot after = at(TEN, rosa().with(watched.key(), "New").employee())
                    .after(at(NINE, rosa().with(watched.key(), "Old").employee()));
            assertThat(after.changes().moves()).extracting(Move::attribute).containsExactly(watched.key());
        }
    }

    @Test
    void payStatusAndNamesMakeNoMover() {
        Employee before = rosa().with("weekly_working_hours", 40L).employee();
        Employee after =
                People.named("1", "Rosa", "Berg-Stein").with("status", "leave").employee();
        assertThat(at(TEN, after).after(at(NINE, before)).changes().moves()).isEmpty();
    }

    @Test
    void gainingAndLosingAnAttributeAreMoves() {
        Snapshot without = at(NINE, rosa().employee());
        Snapshot with = at(TEN, rosa().with("team", "Core").with("team_id", "8").employee())
                .after(without);
        Snapshot again = at(ELEVEN, rosa().employee()).after(with);

        assertThat(again.changes().moves())
                .containsExactly(
                        new Move("1", "Rosa Berg", "team", "", "Core", TEN),
                        new Move("1", "Rosa Berg", "team", "Core", "", ELEVEN));
    }

    @Test
    void aUnitThatIsRenamedMovesNobody() {
        Snapshot after = at(
                        TEN,
                        rosa().with("department", "Platform Engineering")
                                .with("department_id", "5")
                                .employee())
                .after(at(
                        NINE,
                        rosa().with("department", "Platform")
                                .with("department_id", "5")
                                .employee()));
        assertThat(after.changes().moves()).isEmpty();
    }

    @Test
    void aUnitWithTheIdOfAnotherGenerationMovesNobody() {
        Snapshot after = at(
                        TEN,
                        rosa().with("department", "Platform")
                                .with("department_id", "d-5")
                                .employee())
                .after(at(
                        NINE,
                        rosa().with("department", "Platform")
                                .with("department_id", "5")
                                .employee()));
        assertThat(after.changes().moves()).isEmpty();
    }

    @Test
    void supervisorsOfTheSameNameAreTwo() {
        Snapshot after = at(
                        TEN,
                        rosa().with("supervisor", "Ada Stein")
                                .with("supervisor_id", "8")
                                .employee())
                .after(at(
                        NINE,
                        rosa().with("supervisor", "Ada Stein")
                                .with("supervisor_id", "7")
                                .employee()));
        assertThat(after.changes().moves()).hasSize(1);
    }

    @Test
    void theOrderOfCostCentersDoesNotMatter() {
        Map<String, Object> one = Map.of("id", "1", "name", "R&D");
        Map<String, Object> two = Map.of("id", "2", "name", "Sales");
        Snapshot swapped = at(
                        TEN, rosa().with("cost_centers", List.of(two, one)).employee())
                .after(at(NINE, rosa().with("cost_centers", List.of(one, two)).employee()));
        Snapshot less =
                at(ELEVEN, rosa().with("cost_centers", List.of(two)).employee()).after(swapped);

        assertThat(swapped.changes().moves()).isEmpty();
        assertThat(less.changes().moves())
                .containsExactly(new Move("1", "Rosa Berg", "cost_centers", "R&D, Sales", "Sales", ELEVEN));
    }

    @Test
    void aValueThatCouldNotBeReadIsComparedWhenItIsThereAgain() {
        Snapshot before = at(NINE, rosa().with("team", "Core").employee());
        Employee unread = new Employee("1", rosa().employee().attributes(), Set.of(), Set.of("team", "team_id"));
        Snapshot doubtful = at(TEN, unread).after(before);
        Snapshot same = at(ELEVEN, rosa().with("team", "Core").employee()).after(doubtful);
        Snapshot moved = at(ELEVEN, rosa().with("team", "Data").employee()).after(doubtful);

        assertThat(doubtful.changes().moves()).isEmpty();
        assertThat(same.changes().moves()).isEmpty();
        assertThat(moved.changes().moves()).containsExactly(new Move("1", "Rosa Berg", "team", "Core", "Data", ELEVEN));
    }

    @Test
    void aValueThatWasNeverKnownIsNoMoveWhenItIsRead() {
        Employee unread = new Employee("1", rosa().employee().attributes(), Set.of(), Set.of("team", "team_id"));
        Snapshot after = at(TEN, rosa().with("team", "Data").employee()).after(at(NINE, unread));
        assertThat(after.changes().moves()).isEmpty();
    }
}
