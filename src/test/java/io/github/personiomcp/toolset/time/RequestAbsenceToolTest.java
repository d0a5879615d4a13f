package io.github.personiomcp.toolset.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceBalances.Balance;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAbsenceWrites;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestAbsenceToolTest {

    private static final AbsenceType VACATION = new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY);
    private static final AbsenceType IN_LIEU = new AbsenceType("Time off in lieu", "other", Unit.HOUR);
    private static final AbsenceType WITHHELD =
            new AbsenceType("absent", "undefined", Unit.UNKNOWN, "Kinds of health are shown as 'absent'.");
    private static final String APPROVAL =
            "An approval workflow may apply: the request stays pending until approved; it is never skipped.";

    private static final String TWO_DAYS =
            "It takes 2 days, counted from Monday to Friday because the person's work schedule cannot"
                    + " be seen; public holidays, which only Personio knows, are not taken off.";

    /** Works on Tuesdays, Wednesdays and Thursdays. */
    private static final Employee PART_TIMER = Company.person(
            "8",
            "Gil",
            "Roth",
            "work_schedule_valid_from",
            "2020-01-01",
            "work_schedule_monday",
            "00:00",
            "work_schedule_tuesday",
            "07:30",
            "work_schedule_wednesday",
            "07:30",
            "work_schedule_thursday",
            "07:30");

    private static final Employee FLEXIBLE = Company.person(
            "9",
            "Flo",
            "Lang",
            "work_schedule_valid_from",
            "2020-01-01",
            "work_schedule_monday",
            "00:00",
            "work_schedule_tuesday",
            "00:00",
            "work_schedule_wednesday",
            "00:00",
            "work_schedule_thursday",
            "00:00",
            "work_schedule_friday",
            "00:00",
            "work_schedule_saturday",
            "00:00",
            "work_schedule_sunday",
            "00:00");

    private final FakeAbsenceWrites absences = new FakeAbsenceWrites(VACATION, IN_LIEU, WITHHELD);
    private final EmployeeDirectory directory = new EmployeeDirectory(
            new FakeEmployees(Stream.concat(Company.people().stream(), Stream.of(PART_TIMER, FLEXIBLE))
                    .toList()),
            CheckedCalls.CLOCK,
            Duration.ofMinutes(5));
    private @Nullable PersonioException balanceFailure;
    private @Nullable Instant balanceDeadline;
    private final RequestAbsenceTool tool =
            new RequestAbsenceTool(directory, absences, this::balances, absences, CheckedCalls.CLOCK);
    private final CheckedCalls request = new CheckedCalls(tool, Company.tenant());
    private final CheckedCalls requestAtOnce = new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);

    @Test
    void requestIsPlannedFirstThenSentAndVerified() {
        Object[] wanted = {
            "employee",
            "ben",
            "absence_type",
            "paid VACATION",
            "from",
            "2027-07-01",
            "to",
            "2027-07-03",
            "to_half",
            true,
            "comment",
            "trip"
        };
        Map<String, Object> plan = request.result(wanted);

        assertThat(plan)
                .containsEntry("status", "planned")
                .containsEntry("name", "Ben Öztürk")
                .containsEntry(
                        "warnings",
                        List.of(
                                APPROVAL,
                                TWO_DAYS,
                                "Available today of Paid vacation: 12.5 days, about 10.5 after it."));
        assertThat(absences.written()).isEmpty();
        assertThat(request.json(confirmed(plan, wanted))).isEqualTo(Json.compact("""
                {'status': 'applied', 'id': 'new0', 'name': 'Ben Öztürk', 'changes': [
                  {'field': 'absence_type', 'after': 'Paid vacation'}, {'field': 'from', 'after': '2027-07-01'},
                  {'field': 'to', 'after': '2027-07-03'}, {'field': 'to_half', 'after': true},
                  {'field': 'comment', 'after': 'trip'}], 'verified': true, 'approval': 'pending'}"""));
        assertThat(absences.written()).containsExactly("request new0");
    }

    @Test
    void withoutALastDayItIsOneDay() {
        assertThat(requestAtOnce
                        .result("employee", "2", "absence_type", "Paid vacation", "from", "tomorrow")
                        .get("changes"))
                .asString()
                .contains("{field=from, after=2026-11-22}, {field=to, after=2026-11-22}");
    }

    @Test
    void bothHalvesOfADayAreTheWholeDayAndSaidToBe() {
        Map<String, Object> plan = request.result(
                "employee",
                "2",
                "absence_type",
                "Paid vacation",
                "from",
                "2027-07-01",
                "from_half",
                true,
                "to_half",
                true);

        assertThat(warnings(plan)).contains("Both halves of a single day are the whole day.");
        assertThat(plan.get("changes")).asString().doesNotContain("half");
    }

    @Test
    void hoursOfOneDay() {
        assertThat(requestAtOnce.result(
                        "employee",
                        "2",
                        "absence_type",
                        "Time off in lieu",
                        "from",
                        "2027-07-01",
                        "from_time",
                        "9:00",
                        "to_time",
                        "10:30"))
                .containsEntry("verified", true)
                .extracting("changes")
                .asString()
                .contains("{field=from_time, after=09:00}, {field=to_time, after=10:30}");
    }

    @Test
    void overlapWithTheSamePersonIsAWarningInThePlan() {
        absences.put("1", "2", VACATION, day("2027-07-03", true), "approved")
                .put("2", "2", VACATION, day("2027-07-02", false), "rejected")
                .put("3", "3", VACATION, day("2027-07-03", false), "approved")
                .put("4", "2", WITHHELD, day("2027-07-01", false), "pending");

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
    void periodWithoutAWorkingDayIsAWarning() {
        assertThat(warnings(planned("2", "Paid vacation", "2027-07-03", "to", "2027-07-04")))
                .containsExactly(
                        APPROVAL,
                        "There is no working day in it, counted from Monday to Friday because the person's work schedule"
                                + " cannot be seen.");
        assertThat(warnings(planned("8", "Paid vacation", "2027-07-02")))
                .containsExactly(APPROVAL, "There is no working day in it by the person's work schedule.");
    }

    @Test
    void costIsThatOfThePersonsWorkSchedule() {
        assertThat(warnings(planned("8", "Paid vacation", "2027-07-01", "to", "2027-07-07", "from_half", true)))
                .contains(
                        "It takes 2.5 days by the person's work schedule; public holidays, which only Personio knows, are not"
                                + " taken off.");
        assertThat(warnings(planned("8", "Time off in lieu", "2027-07-01", "to", "2027-07-07")))
                .contains(
                        "It takes 22.5 hours by the person's work schedule; public holidays, which only Personio knows, are"
                                + " not taken off.");
        assertThat(warnings(planned("2", "Time off in lieu", "2027-07-01", "from_time", "09:00", "to_time", "10:00")))
                .contains(
                        "It takes 1 hour; breaks and public holidays are not taken off.",
                        "Available today of Time off in lieu: 0.5 hours, less than it takes.");
    }

    @Test
    void balanceThatCannotBeReadIsNoReasonForNoPlan() {
        balanceFailure = new PersonioException(Kind.MISSING_RIGHT, "Absence balances come over API v1 alone.");

        assertThat(warnings(planned("2", "Paid vacation", "2027-07-01")))
                .contains("How much of Paid vacation is left could not be read.");
    }

    @Test
    void balanceThatCannotBeReadLaterIsNoReasonForANewPlan() {
        Object[] wanted = {"employee", "2", "absence_type", "Paid vacation", "from", "2027-07-01"};
        Map<String, Object> plan = request.result(wanted);
        balanceFailure = new PersonioException(Kind.SERVER_ERROR, "HTTP 500.");

        assertThat(request.result(confirmed(plan, wanted))).containsEntry("status", "applied");
    }

    @Test
    void overlapThatIsNewIsAReasonForANewPlan() {
        Object[] wanted = {"employee", "2", "absence_type", "Paid vacation", "from", "2027-07-01"};
        Map<String, Object> plan = request.result(wanted);
        absences.put("1", "2", VACATION, day("2027-07-01", true), "approved");

        assertThat(request.result(confirmed(plan, wanted))).containsEntry("status", "planned");
    }

    @Test
    void estimateMayTakeThreeSecondsOfTheCall() {
        planned("2", "Paid vacation", "2027-07-01");

        assertThat(balanceDeadline).isEqualTo(CheckedCalls.CLOCK.instant().plusSeconds(3));
    }

    @Test
    void scheduleWithoutHoursIsNotOneThatCannotBeSeen() {
        assertThat(warnings(planned("9", "Paid vacation", "2027-07-01")))
                .contains(
                        "It takes 1 day, counted from Monday to Friday because the person's work schedule names no hours for"
                                + " any day; public holidays, which only Personio knows, are not taken off.");
    }

    @Test
    void kindThatIsNotKnownOrNotShownIsRefused() {
        assertThat(refusal("Payd vacation")).contains("Unknown absence_type", "Did you mean 'Paid vacation'?");
        assertThat(refusal("absent"))
                .contains("Unknown absence_type", "Kinds of health are shown as 'absent'. Until then they cannot");
        assertThat(refusal("Krankheit")).contains("Until then they cannot be requested.");
    }

    @Test
    void timesThatDoNotSuitTheKindAreRefusedBeforeAnythingIsPlanned() {
        assertThat(refusal("Paid vacation", "from_time", "09:00", "to_time", "10:00"))
                .contains("counted in days and has no times");
        assertThat(refusal("Time off in lieu", "from_half", true)).contains("counted in hours");
        assertThat(refusal("Time off in lieu", "from_time", "9 Uhr")).contains("'from_time' is no time of day");
        assertThat(refusal("Time off in lieu", "from_time", "24:00")).contains("from 00:00 to 23:59");
        assertThat(refusal("Paid vacation", "to", "2027-06-30")).contains("is before 'from'");
        assertThat(refusal("Paid vacation", "skip_approval", true)).contains("Unknown argument 'skip_approval'");
    }

    @Test
    void lostAnswerIsToldWithWhatIsStoredAndNeverRepeated() {
        absences.failing(Kind.OUTCOME_UNKNOWN, "The answer was lost.", true);

        assertThat(requestAtOnce.result("employee", "2", "absence_type", "Paid vacation", "from", "2027-07-01"))
                .containsEntry("status", "unknown")
                .containsEntry("id", "new0")
                .containsEntry("verified", true)
                .containsEntry(
                        "warnings",
                        List.of(
                                "The answer was lost.",
                                "Read back afterwards: everything is as wanted.",
                                APPROVAL,
                                "It takes 1 day" + TWO_DAYS.substring("It takes 2 days".length()),
                                "Available today of Paid vacation: 12.5 days, about 11.5 after it."));
        assertThat(absences.written()).hasSize(1);
    }

    @Test
    void lostAnswerOfWhatIsNotStoredIsNoSuccess() {
        absences.failing(Kind.OUTCOME_UNKNOWN, "The answer was lost.", false);

        assertThat(requestAtOnce.result("employee", "2", "absence_type", "Paid vacation", "from", "2027-07-01"))
                .containsEntry("status", "unknown")
                .containsEntry("verified", false)
                .doesNotContainKey("id");
    }

    @Test
    void refusalIsAnError() {
        absences.failing(Kind.REJECTED, "It overlaps.", false);

        assertThat(requestAtOnce.refusal("employee", "2", "absence_type", "Paid vacation", "from", "2027-07-01"))
                .contains("It overlaps.");
    }

    private List<Balance> balances(String employeeId, CallContext context) {
        balanceDeadline = context.deadline();
        if (balanceFailure != null) {
            throw balanceFailure;
        }
        return List.of(
                new Balance(VACATION, new BigDecimal("20"), new BigDecimal("12.50")),
                new Balance(IN_LIEU, BigDecimal.ZERO, new BigDecimal("0.5")));
    }

    private Map<String, Object> planned(String employee, String type, String from, Object... more) {
        Object[] first = {"employee", employee, "absence_type", type, "from", from};
        return request.result(
                Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray());
    }

    private static List<String> warnings(Map<String, Object> plan) {
        return ((List<?>) plan.getOrDefault("warnings", List.of()))
                .stream().map(String::valueOf).toList();
    }

    private String refusal(String type, Object... more) {
        Object[] arguments = new Object[more.length + 6];
        Object[] first = {"employee", "2", "absence_type", type, "from", "2027-07-01"};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return request.refusal(arguments);
    }

    static Object[] confirmed(Map<String, Object> plan, Object... arguments) {
        Object[] longer = Arrays.copyOf(arguments, arguments.length + 2);
        longer[arguments.length] = "confirmation";
        longer[arguments.length + 1] = plan.get("confirmation");
        return longer;
    }

    private static AbsenceTime day(String day, boolean fromNoon) {
        LocalDate date = LocalDate.parse(day);
        return new AbsenceTime(date, date, fromNoon, false, null, null);
    }
}
