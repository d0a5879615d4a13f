package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records that are the names of their owners here. */
class OwnedRecordsTest {

    private final FakeEmployees company = new FakeEmployees(List.of(person("1", "Dublin"), person("2", "Berlin")));
    private final Insiders insiders =
            new Insiders(new Census(RowScope.of(List.of("office=Berlin")), company, Clock.systemUTC()));
    private final List<String> looked = new ArrayList<>();
    private final OwnedRecords<String> notes = records("note", Map.of("71", "1", "72", "2"));

    @Test
    void recordOfSomebodyInsideIsFound() {
        assertThat(notes.find("72", call())).isEqualTo("2");
    }

    @Test
    void recordOfSomebodyOutsideIsAnsweredLikeOneThatThereIsNot() {
        assertThatThrownBy(() -> notes.find("71", call())).hasMessage("There is no note 71.");
        assertThatThrownBy(() -> notes.requireInside("71", call())).hasMessage("There is no note 71.");
    }

    @Test
    void recordIsLookedForOnceInACallAndAgainInTheNext() {
        CallContext one = call();
        notes.find("72", one);
        notes.requireInside("72", one);
        assertThat(looked).containsExactly("note 72");

        company.put(person("2", "Dublin"));
        assertThatThrownBy(() -> notes.requireInside("72", call())).hasMessage("There is no note 72.");
    }

    @Test
    void recordOfAnotherKindWithTheSameIdIsAnotherRecord() {
        CallContext one = call();
        notes.requireInside("72", one);

        OwnedRecords<String> letters = records("letter", Map.of("72", "1"));
        assertThatThrownBy(() -> letters.requireInside("72", one)).hasMessage("There is no letter 72.");
    }

    @Test
    void faultOfPersonioIsNotTakenForARecordThatThereIsNot() {
        company.failingToRead(Kind.TIMEOUT);
        assertThatThrownBy(() -> notes.find("72", call())).hasMessage("Personio could not be read.");
    }

    @Test
    void nothingIsLookedForWhileNobodyKnowsWhatTheScopeMeans() {
        Insiders council =
                new Insiders(new Census(RowScope.of(List.of("works_council=yes")), company, Clock.systemUTC()));
        OwnedRecords<String> records =
                new OwnedRecords<>(council, "note", this::look, owner -> owner, OwnedRecordsTest::unknown);

        assertThatThrownBy(
                        () -> records.find("72", Contexts.reading(TenantSchema.standardBecause(Message.of("Later.")))))
                .hasMessageContaining("Later.");
        assertThat(looked).isEmpty();
    }

    private OwnedRecords<String> records(String kind, Map<String, String> owners) {
        return new OwnedRecords<>(
                insiders,
                kind,
                (id, context) -> {
                    look(kind + " " + id, context);
                    return owners.getOrDefault(id, "");
                },
                owner -> owner,
                id -> unknown(kind + " " + id));
    }

    private String look(String record, CallContext context) {
        looked.add(record);
        return record;
    }

    private static PersonioException unknown(String record) {
        return new PersonioException(Kind.NOT_FOUND, "There is no " + record + ".");
    }

    private static Employee person(String id, String office) {
        return People.named(id, "Person", id).with("office", office).employee();
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
