package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Attendance;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.tool.Toolset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Absences and attendances written over the whole stack. */
@Execution(ExecutionMode.CONCURRENT)
class TimeToolsetTest {

    private static final String FIRST = "2027-06-01";

    @Test
    void toolsAreOfferedWhereTheirToolsetIsAskedForAndDeletionsWhereTheyAreAllowed() {
        try (DemoStack usual = settings().start();
                DemoStack time = settings().toolsets(Toolset.TIME).start()) {
            assertThat(usual.toolNames()).doesNotContain("request_absence", "record_attendance");
            assertThat(time.toolNames())
                    .contains("request_absence", "update_absence", "record_attendance", "update_attendance")
                    .doesNotContain("cancel_absence", "delete_attendance");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "V2"})
    void absenceIsRequestedListedChangedAndCancelled(ApiPreference api) {
        try (DemoStack stack = stack(api)) {
            String person = person(stack);
            Map<String, Object> requested = applied(
                    stack,
                    "request_absence",
                    Map.of(
                            "employee",
                            person,
                            "absence_type",
                            "Paid vacation",
                            "from",
                            FIRST,
                            "to",
                            "2027-06-03",
                            "to_half",
                            true,
                            "comment",
                            "trip"));
            assertThat(requested).containsEntry("verified", true).containsEntry("approval", "pending");

            String listed = only(stack, person).get("id").toString();
            assertThat(applied(stack, "update_absence", Map.of("id", listed, "to", "2027-06-02", "to_half", false)))
                    .containsEntry("verified", true);
            assertThat(only(stack, person)).containsEntry("to", "2027-06-02").doesNotContainKey("to_half");
            assertThat(stack.result("update_absence", Map.of("id", requested.get("id"), "from", "2027-06-02"))
                            .get("warnings"))
                    .asString()
                    .doesNotContain("overlaps");

            assertThat(applied(stack, "update_absence", Map.of("id", listed, "comment", "another")))
                    .containsEntry("verified", false)
                    .containsEntry("ignored", List.of("comment"));

            assertThat(applied(stack, "cancel_absence", Map.of("id", listed))).containsEntry("verified", true);
            assertThat(absences(stack, person)).isEmpty();
        }
    }

    @Test
    void overTheFirstGenerationAloneAbsencesAreRequestedAndCancelledButNotChanged() {
        try (DemoStack stack = stack(ApiPreference.V1)) {
            String person = person(stack);
            Map<String, Object> requested = applied(
                    stack,
                    "request_absence",
                    Map.of(
                            "employee",
                            person,
                            "absence_type",
                            "Time off in lieu",
                            "from",
                            FIRST,
                            "from_time",
                            "09:00",
                            "to_time",
                            "11:30"));
            assertThat(requested).containsEntry("verified", true).containsEntry("approval", "pending");
            String id = only(stack, person).get("id").toString();

            assertThat(stack.failure("update_absence", Map.of("id", id, "to_time", "12:00")))
                    .contains("cannot be changed");
            assertThat(applied(stack, "cancel_absence", Map.of("id", id))).containsEntry("verified", true);
        }
    }

    @Test
    void overlapIsWarnedOfAndRefusedInWords() {
        try (DemoStack stack = stack(ApiPreference.AUTO)) {
            Map<String, Object> wanted =
                    Map.of("employee", person(stack), "absence_type", "Paid vacation", "from", FIRST);
            applied(stack, "request_absence", wanted);

            Map<String, Object> plan = stack.result("request_absence", wanted);
            assertThat(plan.get("warnings")).asString().contains("overlaps an absence that exists: Paid vacation");
            assertThat(stack.failure("request_absence", confirmed(wanted, plan)))
                    .contains("Nothing was written: the absence overlaps another one");
        }
    }

    @Test
    void planTellsWhatTheAbsenceTakesAsFarAsItsGenerationKnows() {
        Map<String, Object> wanted = Map.of("absence_type", "Paid vacation", "from", FIRST, "to", "2027-06-03");
        try (DemoStack both = stack(ApiPreference.AUTO);
                DemoStack newer = stack(ApiPreference.V2)) {
            assertThat(both.result("request_absence", with(wanted, "employee", person(both)))
                            .get("warnings"))
                    .asString()
                    .contains("It takes 3 days by the person's work schedule", "Available today of Paid vacation: ");
            assertThat(newer.result("request_absence", with(wanted, "employee", person(newer)))
                            .get("warnings"))
                    .asString()
                    .contains("It takes 3 days, counted from Monday to Friday", "about ");
        }
    }

    @Test
    void kindsOfHealthAreRequestedByNameOnlyWhereTheyAreExposed() {
        Map<String, Object> wanted = Map.of("absence_type", "Krankheit", "from", FIRST);
        try (DemoStack stack = stack(ApiPreference.AUTO);
                DemoStack open =
                        settings().toolsets(Toolset.TIME).expose("health").start()) {
            assertThat(stack.failure("request_absence", with(wanted, "employee", person(stack))))
                    .contains("--expose health", "cannot be requested");
            assertThat(applied(open, "request_absence", with(wanted, "employee", person(open))))
                    .containsEntry("verified", true)
                    .containsEntry("approval", "approved");
        }
    }

    @Test
    void attendanceOfASettledDayIsListedAsSoonAsItIsWritten() {
        try (DemoStack stack = stack(ApiPreference.AUTO)) {
            Attendance day = stack.company().attendances().stream()
                    .filter(attendance ->
                            attendance.breakMinutes() == 0 && attendance.start().getHour() < 12)
                    .filter(attendance -> attendance.workMinutes() > 120
                            && !attendance.status().equals("rejected"))
                    .findFirst()
                    .orElseThrow();
            String date = day.date().toString();
            Map<String, Object> listing =
                    Map.of("employees", String.valueOf(day.employeeId()), "from", date, "to", date);
            assertThat(stack.all("list_attendances", "attendances", listing)).hasSize(1);

            String from = day.start().plusMinutes(60).toString();
            Map<String, Object> recorded = applied(
                    stack,
                    "record_attendance",
                    Map.of(
                            "employee",
                            String.valueOf(day.employeeId()),
                            "date",
                            date,
                            "from",
                            from,
                            "to",
                            day.start().plusMinutes(90).toString(),
                            "kind",
                            "break"));
            assertThat(recorded).containsEntry("verified", true).containsEntry("approval", "pending");
            assertThat((List<?>) recorded.get("affected_periods")).hasSize(2);
            assertThat(stack.all("list_attendances", "attendances", listing)).hasSize(3);

            Object id = recorded.get("id");
            assertThat(applied(
                            stack,
                            "update_attendance",
                            Map.of("id", id, "to", day.start().plusMinutes(80).toString())))
                    .containsEntry("verified", true);
            assertThat(applied(stack, "delete_attendance", Map.of("id", id))).containsEntry("verified", true);
            assertThat(stack.all("list_attendances", "attendances", listing)).hasSize(2);
        }
    }

    private static StackSettings settings() {
        return new StackSettings().employees(30);
    }

    private static DemoStack stack(ApiPreference api) {
        return settings().toolsets(Toolset.TIME).allowDeletes().api(api).start();
    }

    /** The outcome of a write that was planned and agreed to. */
    private static Map<String, Object> applied(DemoStack stack, String tool, Map<String, Object> arguments) {
        Map<String, Object> plan = stack.result(tool, arguments);
        assertThat(plan).containsEntry("status", "planned");
        Map<String, Object> outcome = stack.result(tool, confirmed(arguments, plan));
        assertThat(outcome).as(tool).containsEntry("status", "applied");
        return outcome;
    }

    private static Map<String, Object> confirmed(Map<String, Object> arguments, Map<String, Object> plan) {
        return with(arguments, "confirmation", String.valueOf(plan.get("confirmation")));
    }

    private static Map<String, Object> with(Map<String, Object> arguments, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> only(DemoStack stack, String person) {
        List<Map<String, Object>> absences = absences(stack, person);
        assertThat(absences).hasSize(1);
        return absences.get(0);
    }

    private static List<Map<String, Object>> absences(DemoStack stack, String person) {
        return stack.all("list_absences", "absences", Map.of("employees", person, "from", FIRST, "to", "2027-06-30"));
    }

    /** Somebody without any absence from that day on. */
    private static String person(DemoStack stack) {
        return stack.company().people().stream()
                .map(Person::id)
                .filter(id -> stack.company().absences().stream()
                        .noneMatch(absence -> absence.employeeId() == id
                                && (absence.last() == null
                                        || absence.last().toString().compareTo(FIRST) >= 0)))
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }
}
