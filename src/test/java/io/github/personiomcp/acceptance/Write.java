package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.testing.fakes.FakeElicitor;
import io.github.personiomcp.tool.Elicitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One call of one tool that writes.
 *
 * @param meddling a call that changes the same record, or makes the plan another, in between; empty where nothing can
 * @param effect words that the plan must tell
 */
record Write(String tool, Map<String, Object> arguments, List<Write> meddling, String effect) {

    private static final String DAY = "2027-06-01";

    /** A call of every tool that writes, each for records of its own, which are there when this returns. */
    static List<Write> all(DemoStack stack) {
        return Stream.of(people(stack), absences(stack), attendances(stack), projects(stack), documents(stack))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Write> people(DemoStack stack) {
        String chief = Questions.chief(stack);
        return List.of(
                new Write("create_employee", Questions.newcomer(), List.of(), "No invitation is sent"),
                new Write(
                        "update_employee",
                        Map.of("employee", chief, "changes", Map.of("hire_date", "2001-02-03")),
                        meddle(
                                "update_employee",
                                Map.of("employee", chief, "changes", Map.of("hire_date", "2002-03-04"))),
                        "does not change the status"));
    }

    private static List<Write> absences(DemoStack stack) {
        String approval = "An approval workflow may apply";
        List<String> people = stack.company().people().stream()
                .map(Person::id)
                .filter(id -> stack.company().absences().stream()
                        .noneMatch(absence -> absence.employeeId() == id
                                && (absence.last() == null
                                        || absence.last().toString().compareTo(DAY) >= 0)))
                .map(String::valueOf)
                .toList();
        Map<String, Object> first = absence(people.get(0));
        Object moved = agreed(stack, "request_absence", absence(people.get(1))).get("id");
        Object gone = agreed(stack, "request_absence", absence(people.get(2))).get("id");
        return List.of(
                new Write("request_absence", first, meddle("request_absence", first), approval),
                new Write(
                        "update_absence",
                        Map.of("id", moved, "to", "2027-06-03"),
                        meddle("update_absence", Map.of("id", moved, "to", "2027-06-04")),
                        approval),
                new Write(
                        "cancel_absence",
                        Map.of("id", gone),
                        meddle("update_absence", Map.of("id", gone, "to", "2027-06-04")),
                        "cannot be restored"));
    }

    private static Map<String, Object> absence(String person) {
        return Map.of("employee", person, "absence_type", "Paid vacation", "from", DAY, "to", "2027-06-02");
    }

    private static List<Write> attendances(DemoStack stack) {
        String approval = "An approval workflow may apply";
        Object moved = agreed(stack, "record_attendance", attendance(stack, "2026-11-14"))
                .get("id");
        Object gone = agreed(stack, "record_attendance", attendance(stack, "2026-11-08"))
                .get("id");
        return List.of(
                new Write("record_attendance", attendance(stack, "2026-11-15"), List.of(), approval),
                new Write(
                        "update_attendance",
                        Map.of("id", moved, "to", "11:30"),
                        meddle("update_attendance", Map.of("id", moved, "to", "12:30")),
                        approval),
                new Write(
                        "delete_attendance",
                        Map.of("id", gone),
                        meddle("update_attendance", Map.of("id", gone, "to", "12:30")),
                        "cannot be restored"));
    }

    private static Map<String, Object> attendance(DemoStack stack, String day) {
        return Map.of("employee", Questions.chief(stack), "date", day, "from", "10:00", "to", "12:00");
    }

    private static List<Write> projects(DemoStack stack) {
        Object project = agreed(stack, "save_project", Map.of("name", "Gemini")).get("id");
        List<Person> people = stack.company().people();
        return List.of(
                new Write(
                        "save_project",
                        Map.of("project", project, "code", "G-1"),
                        meddle("save_project", Map.of("project", project, "code", "G-2")),
                        ""),
                new Write(
                        "set_project_members",
                        Map.of(
                                "project",
                                project,
                                "add",
                                String.valueOf(people.get(3).id())),
                        meddle(
                                "set_project_members",
                                Map.of(
                                        "project",
                                        project,
                                        "add",
                                        String.valueOf(people.get(4).id()))),
                        "Members before: 0"));
    }

    private static List<Write> documents(DemoStack stack) {
        Map<String, Object> upload = Map.of(
                "employee", Questions.chief(stack),
                "title", "Agreement",
                "category", "contracts",
                "file_name", "a.txt",
                "content", "YWJj");
        Object id = agreed(stack, "upload_document", upload).get("id");
        Map<String, Object> rename = Map.of("employee", Questions.chief(stack), "document", id, "name", "Contract");
        Map<String, Object> other = Map.of("employee", Questions.chief(stack), "document", id, "name", "Letter");
        return List.of(
                new Write("upload_document", upload, List.of(), "Who may see the document"),
                new Write("update_document", rename, meddle("update_document", other), "This changes the document"));
    }

    private static List<Write> meddle(String tool, Map<String, Object> arguments) {
        return List.of(new Write(tool, arguments, List.of(), ""));
    }

    /** The result of a call that somebody agrees to when they are asked. */
    static Map<String, Object> agreed(DemoStack stack, String tool, Map<String, Object> arguments) {
        Outcome outcome = asked(stack, tool, arguments, FakeElicitor.saying(Elicitor.Answer.YES));
        assertThat(outcome.failed()).as("%s: %s", tool, outcome.text()).isFalse();
        assertThat(outcome.structured()).as(tool).containsEntry("status", "applied");
        return outcome.structured();
    }

    static Outcome asked(DemoStack stack, String tool, Map<String, Object> arguments, Elicitor user) {
        return stack.runner.run(stack.tool(tool), new LinkedHashMap<>(arguments), Progress.NONE, Caller.LOCAL, user);
    }

    Outcome asked(DemoStack stack, Elicitor user) {
        return asked(stack, tool, arguments, user);
    }
}
