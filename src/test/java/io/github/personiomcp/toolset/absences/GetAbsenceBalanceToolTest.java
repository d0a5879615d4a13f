package io.github.personiomcp.toolset.absences;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.AbsenceBalances.Balance;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.text.Message;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GetAbsenceBalanceToolTest {

    private static final AbsenceType VACATION = new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY);
    private static final AbsenceType IN_LIEU = new AbsenceType("Time off in lieu", "other", Unit.HOUR);
    private static final AbsenceType ODD =
            new AbsenceType("absent", "undefined", Unit.UNKNOWN, Message.of("It is withheld why."));

    private final CheckedCalls get = calls((id, context) -> Map.of(
                    "2", List.of(balance(IN_LIEU, "-1.5", "-4"), balance(VACATION, "12.5", "8")),
                    "3", List.of(balance(ODD, "2", "2")))
            .getOrDefault(id, List.of()));

    @Test
    void everyKindWithItsUnitByName() {
        assertThat(get.json("employee", "2")).isEqualTo(Json.compact("""
                {'employee_id': '2', 'employee': 'Ben Öztürk', 'balances': [
                  {'type': 'Paid vacation', 'balance': 12.5, 'available': 8, 'unit': 'day'},
                  {'type': 'Time off in lieu', 'balance': -1.5, 'available': -4, 'unit': 'hour'}]}"""));
    }

    @Test
    void personIsUnderstoodByIdEmailAndName() {
        assertThat(get.result("employee", "ben@example.com")).containsEntry("employee_id", "2");
        assertThat(get.result("employee", "ozturk ben")).containsEntry("employee_id", "2");
        assertThat(get.refusal("employee", "Lang")).contains("any of 2 people");
        assertThat(get.refusal()).contains("'employee' is required");
    }

    @Test
    void unitThatIsNotKnownIsLeftOutAndWhatMustBeToldIsTold() {
        assertThat(get.json("employee", "cleo")).isEqualTo(Json.compact("""
                {'employee_id': '3', 'employee': 'Cleo Martin', 'balances': [
                  {'type': 'absent', 'balance': 2, 'available': 2}], 'notes': ['It is withheld why.']}"""));
    }

    @Test
    void noBalanceIsSaid() {
        assertThat(get.result("employee", "dora"))
                .containsEntry("balances", List.of())
                .containsEntry("notes", List.of("Personio shows no balance for Dora Lang."));
    }

    @Test
    void whyBalancesCannotBeReadIsTold() {
        CheckedCalls blind = calls((id, context) -> {
            throw new PersonioException(
                    PersonioException.Kind.MISSING_RIGHT, "Balances need a credential of the first generation");
        });

        assertThat(blind.refusal("employee", "2")).isEqualTo("Balances need a credential of the first generation.");
    }

    private static CheckedCalls calls(AbsenceBalances balances) {
        return new CheckedCalls(
                new GetAbsenceBalanceTool(
                        new EmployeeDirectory(
                                new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5)),
                        balances),
                Company.tenant());
    }

    private static Balance balance(AbsenceType type, String balance, String available) {
        return new Balance(type, new BigDecimal(balance), new BigDecimal(available));
    }
}
