package io.github.personiomcp.toolset.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.FakeAbsenceWrites;
import io.github.personiomcp.testing.fakes.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestAbsenceToolTest {

    private static final String TWO_DAYS =
            "It takes 2 days, counted from Monday to Friday because the person's work schedule cannot"
                    + " be seen; public holidays, which only Personio knows, are not taken off.";

    private final AbsenceRequests given = new AbsenceRequests();
    private final FakeAbsenceWrites absences = given.absences;
    private final CheckedCalls request = given.planned();
    private final CheckedCalls requestAtOnce = given.atOnce();

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
                                AbsenceRequests.APPROVAL,
                                TWO_DAYS,
                                "Available today of Paid vacation: 12.5 days, about 10.5 after it."));
        assertThat(absences.written()).isEmpty();
        assertThat(request.json(CheckedCalls.confirmed(plan, wanted))).isEqualTo(Json.compact("""
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

        assertThat(AbsenceRequests.warnings(plan)).contains("Both halves of a single day are the whole day.");
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
                                AbsenceRequests.APPROVAL,
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

    private String refusal(String type, Object... more) {
        Object[] arguments = new Object[more.length + 6];
        Object[] first = {"employee", "2", "absence_type", type, "from", "2027-07-01"};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return request.refusal(arguments);
    }
}
