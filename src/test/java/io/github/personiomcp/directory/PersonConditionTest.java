package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonConditionTest {

    private static final Snapshot SNAPSHOT = People.snapshot(
            TenantSchema.standard(),
            People.named("1", "Anna", "Müller")
                    .with("email", "anna@example.com")
                    .employee(),
            People.named("2", "Anna", "Müller").employee(),
            People.named("3", "Ada", "Stein").employee(),
            under("4", "1", "Anna Müller"),
            under("5", "2", "Anna Müller"),
            under("6", "3", "Ada Stein"),
            under("7", "99", "Ingrid Vogel"));

    @ParameterizedTest
    @ValueSource(strings = {"3", "Ada Stein", "stein ada", "ADA STEIN"})
    void supervisorIsMeantByIdOrName(String reference) {
        assertThat(reportingTo(reference)).containsExactly("6");
    }

    @Test
    void supervisorIsMeantByEmail() {
        assertThat(reportingTo("anna@example.com")).containsExactly("4");
    }

    @Test
    void twoSupervisorsOfOneNameAreCandidatesNotAGuess() {
        assertThatThrownBy(() -> reportingTo("Anna Müller"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("could be any of 2 people")
                .hasMessageContaining("id 1")
                .hasMessageContaining("id 2");
    }

    @Test
    void aSupervisorWhoCannotBeSeenIsMeantByName() {
        assertThat(reportingTo("ingrid vogel")).containsExactly("7");
    }

    @Test
    void aSupervisorWhoCannotBeSeenIsMeantById() {
        assertThat(reportingTo("99")).containsExactly("7");
    }

    @Test
    void whatFoldsToNothingMeansNobody() {
        assertThatThrownBy(() -> reportingTo("***")).hasMessageContaining("Nobody is known as '***'");
    }

    private static List<String> reportingTo(String reference) {
        return PeopleFilter.of(Map.of("supervisor", reference), SNAPSHOT, LocalDate.EPOCH)
                .of(SNAPSHOT.people())
                .stream()
                .map(Employee::id)
                .toList();
    }

    private static Employee under(String id, String supervisorId, String supervisor) {
        return People.named(id, "Max", "Neu" + id)
                .with("supervisor", supervisor)
                .with("supervisor_id", supervisorId)
                .employee();
    }
}
