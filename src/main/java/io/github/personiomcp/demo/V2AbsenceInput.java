package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the body of a write to absences; what cannot be read is 400 (API reference 5.4). */
final class V2AbsenceInput {

    /** @param half null where the body names none */
    private record Bound(LocalDateTime at, @Nullable String half) {

        boolean is(String name) {
            return name.equals(half);
        }
    }

    private final Company company;
    private final V2Answers answers;
    private final Map<String, @Nullable Object> body;
    private final boolean skipApproval;

    V2AbsenceInput(Company company, V2Answers answers, Call call) {
        this.company = company;
        this.answers = answers;
        this.body = call.jsonBody();
        this.skipApproval = skipApproval(call.query().first("skip_approval").orElse("false"));
    }

    AbsenceRequest created() {
        long person = person();
        AbsenceType type = type();
        Bound start = bound("starts_from", type);
        String comment = Objects.toString(body.get("comment"), "");
        return request(person, type, start, body.get("ends_at") == null ? null : bound("ends_at", type), comment);
    }

    /** What is not in the body stays as it is stored; a bound is changed as a whole. */
    AbsenceRequest changed(Absence stored) {
        AbsenceType type = body.containsKey("absence_type") ? type() : stored.type();
        Bound start = body.containsKey("starts_from") ? bound("starts_from", type) : start(stored);
        Bound end = body.containsKey("ends_at") ? bound("ends_at", type) : end(stored);
        return request(stored.employeeId(), type, start, end, stored.comment());
    }

    private AbsenceRequest request(long person, AbsenceType type, Bound start, @Nullable Bound end, String comment) {
        LocalDate last = end == null ? null : end.at().toLocalDate();
        LocalTime from = start.at().toLocalTime();
        LocalTime to = end == null ? LocalTime.MIDNIGHT : end.at().toLocalTime();
        boolean wholeDays = !type.hourly() || (from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT));
        return new AbsenceRequest(
                person,
                type,
                start.at().toLocalDate(),
                last,
                start.is("SECOND_HALF"),
                end != null && end.is("FIRST_HALF"),
                wholeDays ? null : from,
                wholeDays ? null : to,
                comment,
                skipApproval);
    }

    private static Bound start(Absence stored) {
        return new Bound(stored.begins(), stored.halfStart() ? "SECOND_HALF" : "FIRST_HALF");
    }

    private static @Nullable Bound end(Absence stored) {
        LocalDate last = stored.last();
        LocalDateTime end = stored.ends();
        if (last == null || end == null) {
            return null;
        }
        return new Bound(
                stored.wholeDays() ? last.atStartOfDay() : end, stored.halfEnd() ? "FIRST_HALF" : "SECOND_HALF");
    }

    private long person() {
        String id = idOf("person");
        return company.people().stream()
                .map(Person::id)
                .filter(known -> String.valueOf(known).equals(id))
                .findFirst()
                .orElseThrow(() -> bad("person.id", "The person does not exist"));
    }

    private AbsenceType type() {
        String id = idOf("absence_type");
        return AbsenceType.ALL.stream()
                .filter(type -> type.idV2().equals(id))
                .findFirst()
                .orElseThrow(() -> bad("absence_type.id", "The absence type does not exist"));
    }

    private String idOf(String name) {
        return body.get(name) instanceof Map<?, ?> object ? Objects.toString(object.get("id"), "") : "";
    }

    private Bound bound(String name, AbsenceType type) {
        if (!(body.get(name) instanceof Map<?, ?> bound)) {
            throw bad(name, "The field is required");
        }
        boolean named = bound.containsKey("type");
        String half = Objects.toString(bound.get("type"), "");
        if (named && (type.hourly() || !(half.equals("FIRST_HALF") || half.equals("SECOND_HALF")))) {
            throw bad(name + ".type", "The provided value is invalid");
        }
        return new Bound(time(name, Objects.toString(bound.get("date_time"), "")), named ? half : null);
    }

    private LocalDateTime time(String name, String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(name + ".date_time", "The provided value is invalid");
        }
    }

    private boolean skipApproval(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw bad("skip_approval", "The provided value is invalid");
        }
        return text.equals("true");
    }

    private Refused bad(String name, String detail) {
        return new Refused(answers.badParameter(name, detail));
    }
}
