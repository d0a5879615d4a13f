package io.github.personiomcp.toolset.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAbsenceWrites;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateAbsenceToolTest {

    private static final AbsenceType VACATION = new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY);
    private static final AbsenceType IN_LIEU = new AbsenceType("Time off in lieu", "other", Unit.HOUR);
    private static final AbsenceType WITHHELD =
            new AbsenceType("absent", "undefined", Unit.UNKNOWN, Message.of("It is withheld why."));
    private static final LocalDate FIRST = LocalDate.parse("2027-07-01");

    private final FakeAbsenceWrites absences = new FakeAbsenceWrites(VACATION, IN_LIEU)
            .put("7", "2", VACATION, new AbsenceTime(FIRST, FIRST.plusDays(2), true, false, null, null), "approved")
            .put(
                    "8",
                    "2",
                    IN_LIEU,
                    new AbsenceTime(FIRST.plusDays(9), FIRST.plusDays(9), false, false, at(9), at(11)),
                    "approved")
            .put("9", "3", WITHHELD, new AbsenceTime(FIRST, null, false, false, null, null), "approved");
    private final EmployeeDirectory directory =
            new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
    private final UpdateAbsenceTool tool =
            new UpdateAbsenceTool(directory, absences, (id, context) -> List.of(), absences, CheckedCalls.CLOCK);
    private final CheckedCalls update = new CheckedCalls(tool, Company.tenant());
    private final CheckedCalls updateAtOnce = new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);
    private final CheckedCalls cancel =
            new CheckedCalls(new CancelAbsenceTool(directory, absences, absences), Company.tenant());

    @Test
    void planShowsTheAbsenceAsItIsAndWhatChanges() {
        Map<String, Object> plan = update.result("id", "7", "to", "2027-07-04", "to_half", true);

        assertThat(plan)
                .containsEntry("status", "planned")
                .containsEntry("id", "7")
                .containsEntry("name", "Ben Öztürk")
                .containsEntry(
                        "changes",
                        List.of(
                                Map.of("field", "to", "before", "2027-07-03", "after", "2027-07-04"),
                                Map.of("field", "to_half", "after", true)))
                .containsEntry(
                        "warnings",
                        List.of(
                                "Before: Paid vacation, 2027-07-01 from noon to 2027-07-03, approved.",
                                "An approval workflow may apply: what was approved may become pending again; it is never skipped.",
                                "It takes 1.5 days, counted from Monday to Friday because the person's work schedule cannot be"
                                        + " seen; public holidays, which only Personio knows, are not taken off."));
        assertThat(absences.written()).isEmpty();

        assertThat(update.result(CheckedCalls.confirmed(plan, "id", "7", "to", "2027-07-04", "to_half", true)))
                .containsEntry("status", "applied")
                .containsEntry("verified", true)
                .containsEntry("approval", "pending");
        assertThat(absences.written()).containsExactly("update 7");
    }

    @Test
    void hoursMoveToAnotherDayWithoutItsEndBeingNamed() {
        assertThat(updateAtOnce.result("id", "8", "from", "2027-07-12"))
                .containsEntry("verified", true)
                .extracting("changes")
                .asString()
                .contains("before=2027-07-10, after=2027-07-12");
        assertThat(updateAtOnce.refusal("id", "8", "to", "2027-07-13")).contains("Times are for a single day");
    }

    @Test
    void openEndStaysOpenUnlessADayIsGiven() {
        assertThat(updateAtOnce.result("id", "9", "from", "2027-06-30")).containsEntry("verified", true);
        assertThat(updateAtOnce.result("id", "9", "to", "2027-07-05")).containsEntry("verified", true);
    }

    @Test
    void commentThatMustNotBeSeenIsNeverCalledVerified() {
        absences.withholdingComments();

        assertThat(updateAtOnce.result("id", "9", "comment", "back soon"))
                .containsEntry("verified", false)
                .extractingByKey("warnings")
                .asString()
                .contains("If it has a comment, that is replaced");
    }

    @Test
    void whatPersonioIgnoresIsTold() {
        absences.ignoring();

        assertThat(updateAtOnce.result("id", "7", "from", "2027-07-02"))
                .containsEntry("status", "applied")
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("from"));
    }

    @Test
    void nothingToChangeUnknownAndUnchangeableAreRefused() {
        assertThat(update.refusal("id", "7", "to", "2027-07-03")).contains("nothing to change");
        assertThat(update.refusal("id", "77", "to", "2027-07-03")).contains("no absence with the id '77'");
        absences.unchangeable();
        assertThat(update.refusal("id", "7", "to", "2027-07-04")).contains("cannot be changed", "cancel it");
        assertThat(absences.written()).isEmpty();
    }

    @Test
    void itselfIsNoOverlap() {
        absences.put(
                "other-id-of-7",
                "2",
                VACATION,
                new AbsenceTime(FIRST, FIRST.plusDays(2), true, false, null, null),
                "approved");

        assertThat(update.result("id", "7", "from_half", false).get("warnings"))
                .asString()
                .doesNotContain("overlaps");
        assertThat(update.result("id", "7", "to", "2027-07-10").get("warnings"))
                .asString()
                .contains("It overlaps an absence that exists: Time off in lieu, 2027-07-10 09:00-11:00, approved.");
    }

    @Test
    void cancellationShowsTheAbsenceAndVerifiesThatItIsGone() {
        Map<String, Object> plan = cancel.result("id", "8");

        assertThat(plan.get("changes")).asString().contains("{field=from_time, before=09:00}");
        assertThat(plan.get("warnings")).asString().contains("Before: Time off in lieu, 2027-07-10 09:00-11:00");
        assertThat(absences.written()).isEmpty();
        assertThat(cancel.json("id", "8", "confirmation", plan.get("confirmation")))
                .isEqualTo(Json.compact("""
                {'status': 'applied', 'id': '8', 'name': 'Ben Öztürk', 'changes': [
                  {'field': 'absence_type', 'before': 'Time off in lieu'}, {'field': 'from', 'before': '2027-07-10'},
                  {'field': 'to', 'before': '2027-07-10'}, {'field': 'from_time', 'before': '09:00'},
                  {'field': 'to_time', 'before': '11:00'}], 'verified': true}"""));
    }

    @Test
    void absenceThatIsStillThereIsNotCalledCancelled() {
        absences.ignoring();
        Map<String, Object> plan = cancel.result("id", "8");

        assertThat(cancel.result("id", "8", "confirmation", plan.get("confirmation")))
                .containsEntry("verified", false)
                .containsEntry("approval", "approved");
    }

    @Test
    void lostAnswerToACancellationIsToldWithWhatIsStored() {
        absences.failing(Kind.OUTCOME_UNKNOWN, "The answer was lost.", true);
        Map<String, Object> plan = cancel.result("id", "8");

        assertThat(cancel.result("id", "8", "confirmation", plan.get("confirmation")))
                .containsEntry("status", "unknown")
                .containsEntry("verified", true);
    }

    private static LocalTime at(int hour) {
        return LocalTime.of(hour, 0);
    }
}
