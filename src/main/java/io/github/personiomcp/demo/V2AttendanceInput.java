package io.github.personiomcp.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the body of a write to attendances; what cannot be read is 400 (API reference 5.5). */
final class V2AttendanceInput {

    private final Company company;
    private final V2Answers answers;
    private final Map<String, @Nullable Object> body;
    private final boolean skipApproval;

    V2AttendanceInput(Company company, V2Answers answers, Call call) {
        this.company = company;
        this.answers = answers;
        this.body = call.jsonBody();
        this.skipApproval = skipApproval(answers, call);
    }

    static boolean skipApproval(V2Answers answers, Call call) {
        String text = call.query().first("skip_approval").orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new Refused(answers.badParameter("skip_approval", "The provided value is invalid"));
        }
        return text.equals("true");
    }

    AttendanceRequest created() {
        return request(
                person(),
                pause(),
                Objects.requireNonNull(time("start", true)),
                time("end", false),
                project(),
                Objects.toString(body.get("comment"), ""));
    }

    /** What is not in the body stays as it is stored. */
    AttendanceRequest changed(AttendancePart stored) {
        return request(
                stored.whole().employeeId(),
                body.containsKey("type") ? pause() : stored.pause(),
                body.containsKey("start") ? Objects.requireNonNull(time("start", true)) : stored.start(),
                body.containsKey("end") ? time("end", false) : stored.end(),
                body.containsKey("project") ? project() : stored.whole().project(),
                body.containsKey("comment") ? Objects.toString(body.get("comment"), "") : stored.comment());
    }

    /** What is recorded later than on the next day needs approval. */
    private AttendanceRequest request(
            long person,
            boolean pause,
            LocalDateTime start,
            @Nullable LocalDateTime end,
            @Nullable Project project,
            String comment) {
        boolean late = start.toLocalDate().isBefore(company.today().minusDays(1));
        String status = late && !skipApproval ? "pending" : "confirmed";
        AttendanceRequest request = new AttendanceRequest(person, pause, start, end, project, comment, status);
        request.fault().ifPresent(fault -> {
            throw new Refused(answers.unprocessable("end", fault));
        });
        return request;
    }

    private long person() {
        return new V2Fields(answers)
                .reference("person.id", body.get("person"))
                .filter(id -> company.person(id).isPresent())
                .orElseThrow(() -> bad("person.id", "The person does not exist"));
    }

    private boolean pause() {
        String type = Objects.toString(body.get("type"), "");
        if (!type.equals("WORK") && !type.equals("BREAK")) {
            throw bad("type", "The provided value is not one of WORK, BREAK");
        }
        return type.equals("BREAK");
    }

    private @Nullable Project project() {
        return new V2Fields(answers)
                .reference("project.id", body.get("project"))
                .map(id -> Project.ALL.stream()
                        .filter(project -> project.id() == id)
                        .findFirst()
                        .orElseThrow(
                                () -> new Refused(answers.unprocessable("project.id", "The project does not exist"))))
                .orElse(null);
    }

    private @Nullable LocalDateTime time(String name, boolean required) {
        Object bound = body.get(name);
        if (bound == null && !required) {
            return null;
        }
        String text = bound instanceof Map<?, ?> object ? Objects.toString(object.get("date_time"), "") : "";
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(name + ".date_time", "The provided value is invalid");
        }
    }

    private Refused bad(String name, String detail) {
        return new Refused(answers.badParameter(name, detail));
    }
}
