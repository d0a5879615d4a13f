package io.github.personiomcp.toolset.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the plan of an absence says of it: how long it takes, what is left, and what it overlaps. */
class AbsenceEstimateTest {

    private final AbsenceRequests given = new AbsenceRequests();
    private final CheckedCalls request = given.planned();

    @Test
    void periodWithoutAWorkingDayIsAWarning() {
        assertThat(AbsenceRequests.warnings(planned("2", "Paid vacation", "2027-07-03", "to", "2027-07-04")))
                .containsExactly(
                        AbsenceRequests.APPROVAL,
                        "There is no working day in it, counted from Monday to Friday because the person's work schedule"
                                + " cannot be seen.");
        assertThat(AbsenceRequests.warnings(planned("8", "Paid vacation", "2027-07-02")))
                .containsExactly(
                        AbsenceRequests.APPROVAL, "There is no working day in it by the person's work schedule.");
    }

    @Test
    void costIsThatOfThePersonsWorkSchedule() {
        assertThat(AbsenceRequests.warnings(
                        planned("8", "Paid vacation", "2027-07-01", "to", "2027-07-07", "from_half", true)))
                .contains(
                        "It takes 2.5 days by the person's work schedule; public holidays, which only Personio knows, are not"
                                + " taken off.");
        assertThat(AbsenceRequests.warnings(planned("8", "Time off in lieu", "2027-07-01", "to", "2027-07-07")))
                .contains(
                        "It takes 22.5 hours by the person's work schedule; public holidays, which only Personio knows, are"
                                + " not taken off.");
        assertThat(AbsenceRequests.warnings(
                        planned("2", "Time off in lieu", "2027-07-01", "from_time", "09:00", "to_time", "10:00")))
                .contains(
                        "It takes 1 hour; breaks and public holidays are not taken off.",
                        "Available today of Time off in lieu: 0.5 hours, less than it takes.");
    }

    @Test
    void balanceThatCannotBeReadIsNoReasonForNoPlan() {
        given.balanceFailure = new PersonioException(Kind.MISSING_RIGHT, "Absence balances come over API v1 alone.");

        assertThat(AbsenceRequests.warnings(planned("2", "Paid vacation", "2027-07-01")))
                .contains("How much of Paid vacation is left could not be read.");
    }

    @Test
    void balanceThatCannotBeReadLaterIsNoReasonForANewPlan() {
        Object[] wanted = {"employee", "2", "absence_type", "Paid vacation", "from", "2027-07-01"};
        Map<String, Object> plan = request.result(wanted);
        given.balanceFailure = new PersonioException(Kind.SERVER_ERROR, "HTTP 500.");

        assertThat(request.result(CheckedCalls.confirmed(plan, wanted))).containsEntry("status", "applied");
    }

    @Test
    void estimateMayTakeThreeSecondsOfTheCall() {
        planned("2", "Paid vacation", "2027-07-01");

        assertThat(given.balanceDeadline).isEqualTo(CheckedCalls.CLOCK.instant().plusSeconds(3));
    }

    @Test
    void scheduleWithoutHoursIsNotOneThatCannotBeSeen() {
        assertThat(AbsenceRequests.warnings(planned("9", "Paid vacation", "2027-07-01")))
                .contains(
                        "It takes 1 day, counted from Monday to Friday because the person's work schedule names no hours for"
                                + " any day; public holidays, which only Personio knows, are not taken off.");
    }

    @Test
    void overlapWithTheSamePersonIsAWarningInThePlan() {
        given.absences
                .put("1", "2", AbsenceRequests.VACATION, day("2027-07-03", true), "approved")
                .put("2", "2", AbsenceRequests.VACATION, day("2027-07-02", false), "rejected")
                .put("3", "3", AbsenceRequests.VACATION, day("2027-07-03", false), "approved")
                .put("4", "2", AbsenceRequests.WITHHELD, day("2027-07-01", false), "pending");

        assertThat(planned("2", "Paid vacation", "2027-07-01", "to", "2027-07-03")
                        .get("warnings"))
                .asString()
                .contains("It overlaps an absence that exists: absent, 2027-07-01, pending.,"
                        + " It overlaps an absence that exists: Paid vacation, 2027-07-03 from noon, approved.,"
                        + " Kinds of health are shown as 'absent'.");
        assertThat(request.result(
                                "employee", "2", "absence_type", "Paid vacation", "from", "2027-07-03", "to_half", true)
                        .get("warnings"))
                .asString()
                .doesNotContain("overlaps");
    }

    @Test
    void overlapThatIsNewIsAReasonForANewPlan() {
        Object[] wanted = {"employee", "2", "absence_type", "Paid vacation", "from", "2027-07-01"};
        Map<String, Object> plan = request.result(wanted);
        given.absences.put("1", "2", AbsenceRequests.VACATION, day("2027-07-01", true), "approved");

        assertThat(request.result(CheckedCalls.confirmed(plan, wanted))).containsEntry("status", "planned");
    }

    private Map<String, Object> planned(String employee, String type, String from, Object... more) {
        Object[] first = {"employee", employee, "absence_type", type, "from", from};
        return request.result(
                Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray());
    }

    private static AbsenceTime day(String day, boolean fromNoon) {
        LocalDate date = LocalDate.parse(day);
        return new AbsenceTime(date, date, fromNoon, false, null, null);
    }
}
