package io.github.personiomcp.directory;

import static io.github.personiomcp.directory.Snapshots.ELEVEN;
import static io.github.personiomcp.directory.Snapshots.NINE;
import static io.github.personiomcp.directory.Snapshots.TEN;
import static io.github.personiomcp.directory.Snapshots.ada;
import static io.github.personiomcp.directory.Snapshots.at;
import static io.github.personiomcp.directory.Snapshots.rosa;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.ChangeLog.Move;
import io.github.personiomcp.directory.ChangeLog.Removal;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who came, went and was updated, and how far back that is known. */
class ChangeLogTest {

    @Test
    void theFirstSnapshotKnowsNothingOfBefore() {
        Snapshot first = at(NINE, rosa().employee());
        assertThat(first.changes().since()).isEqualTo(NINE);
        assertThat(first.changes().moves()).isEmpty();
        assertThat(first.changes().removals()).isEmpty();
    }

    @Test
    void whoIsGoneLeavesIdAndNameAndNoMoves() {
        Snapshot before = at(NINE, rosa().employee(), ada().employee());
        Snapshot moved = at(TEN, rosa().with("team", "Core").employee(), ada().employee())
                .after(before);
        Snapshot gone = at(ELEVEN, ada().employee()).after(moved);

        assertThat(gone.changes().removals()).containsExactly(new Removal("1", "Rosa Berg", ELEVEN));
        assertThat(gone.changes().moves()).isEmpty();
    }

    @Test
    void whoComesBackIsNotGone() {
        Snapshot before = at(NINE, rosa().employee(), ada().employee());
        Snapshot gone = at(TEN, ada().employee()).after(before);
        Snapshot back = at(ELEVEN, rosa().employee(), ada().employee()).after(gone);
        assertThat(back.changes().removals()).isEmpty();
    }

    @Test
    void aPersonMissingFromAnIncompleteSnapshotIsNotGoneUntilACompleteOneLacksThem() {
        Snapshot before = at(NINE, rosa().with("team", "Core").employee(), ada().employee());
        Snapshot partial = new Snapshot(TenantSchema.standard(), List.of(ada().employee()), TEN, false).after(before);
        Snapshot moved = at(ELEVEN, rosa().with("team", "Data").employee(), ada().employee())
                .after(partial);
        Snapshot gone = at(ELEVEN, ada().employee()).after(partial);

        assertThat(partial.changes().removals()).isEmpty();
        assertThat(moved.changes().moves()).containsExactly(new Move("1", "Rosa Berg", "team", "Core", "Data", ELEVEN));
        assertThat(gone.changes().removals()).containsExactly(new Removal("1", "Rosa Berg", ELEVEN));
    }

    @Test
    void whoJoinsOrChangesInAnyAttributeIsUpdated() {
        Snapshot first = at(NINE, rosa().employee(), ada().employee());
        Snapshot after = at(
                        TEN,
                        rosa().with("weekly_working_hours", 20L).employee(),
                        ada().employee(),
                        People.named("3", "Max", "Neu").employee())
                .after(first);

        assertThat(List.of("1", "2", "3"))
                .filteredOn(id -> after.changes().updatedSince(TEN, id))
                .containsExactly("1", "3");
        assertThat(after.changes().updatedSince(ELEVEN, "1")).isFalse();
        assertThat(first.changes().updatedSince(NINE, "1"))
                .as("held from the beginning")
                .isFalse();
        assertThat(at(ELEVEN, ada().employee()).after(after).changes().updatedSince(NINE, "1"))
                .as("gone")
                .isFalse();
    }

    @Test
    void whatCannotBeReadForAWhileIsNoUpdate() {
        Snapshot before = at(
                NINE,
                rosa().with("team", "Core").with("hire_date", "2020-01-01").employee());
        Employee unread = new Employee("1", rosa().employee().attributes(), Set.of(), Set.of("team", "hire_date"));
        Snapshot doubtful = at(TEN, unread).after(before);
        Snapshot again = at(
                        ELEVEN,
                        rosa().with("team", "Core")
                                .with("hire_date", "2020-01-01")
                                .employee())
                .after(doubtful);
        Snapshot another = at(
                        ELEVEN,
                        rosa().with("team", "Core")
                                .with("hire_date", "2020-02-01")
                                .employee())
                .after(doubtful);

        assertThat(doubtful.changes().updatedSince(NINE, "1")).isFalse();
        assertThat(again.changes().updatedSince(NINE, "1")).isFalse();
        assertThat(another.changes().updatedSince(NINE, "1")).isTrue();
    }

    @Test
    void anAttributeThatAppearsInTheSchemaUpdatesNobody() {
        TenantSchema narrow = Tenants.reading("id", "first_name", "last_name", "team");
        TenantSchema wider = Tenants.reading("id", "first_name", "last_name", "team", "hire_date");
        Snapshot before = new Snapshot(narrow, List.of(rosa().employee()), NINE, true);
        Snapshot after = new Snapshot(
                        wider, List.of(rosa().with("hire_date", "2020-01-01").employee()), TEN, true)
                .after(before);
        assertThat(after.changes().updatedSince(NINE, "1")).isFalse();
        assertThat(after.changes().since()).isEqualTo(NINE);
    }

    @Test
    void otherWatchedAttributesBeginAnotherLog() {
        TenantSchema narrower = Tenants.reading("id", "first_name", "last_name", "team");
        Snapshot before = at(NINE, rosa().with("team", "Core").employee(), ada().employee());
        Snapshot after =
                new Snapshot(narrower, List.of(rosa().with("team", "Data").employee()), TEN, true).after(before);

        assertThat(after.changes().since()).isEqualTo(TEN);
        assertThat(after.changes().moves()).isEmpty();
        assertThat(after.changes().removals()).isEmpty();
    }

    @Test
    void tooMuchIsForgottenFromTheOldestOnAndNoLongerClaimed() {
        int people = 15_000;
        Snapshot first = company(NINE, people, "Core");
        Snapshot moved = company(TEN, people, "Data").after(first);
        Snapshot again = company(ELEVEN, people, "Core").after(moved);

        assertThat(moved.changes().moves()).hasSize(people);
        assertThat(again.changes().moves()).hasSize(people).allMatch(move -> move.seenAt()
                .equals(ELEVEN));
        assertThat(again.changes().since()).isEqualTo(TEN);
    }

    @Test
    void aChangeTooLargeForTheLogIsNotToldInPart() {
        Snapshot after = company(TEN, 20_001, "Data").after(company(NINE, 20_001, "Core"));
        assertThat(after.changes().moves()).isEmpty();
        assertThat(after.changes().since()).isEqualTo(TEN);
    }

    private static Snapshot company(Instant asOf, int people, String team) {
        Employee[] all = IntStream.range(0, people)
                .mapToObj(id -> People.named("" + id, "Person", "" + id)
                        .with("team", team)
                        .employee())
                .toArray(Employee[]::new);
        return at(asOf, all);
    }
}
