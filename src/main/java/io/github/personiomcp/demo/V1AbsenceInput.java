package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the form, or the JSON object, of a request for an absence; what cannot be read is 422 (API reference 4.7, 4.8). */
final class V1AbsenceInput {

    private final Company company;
    private final Call call;
    private final Map<String, @Nullable Object> json;

    V1AbsenceInput(Company company, Call call) {
        this.company = company;
        this.call = call;
        this.json = call.form() ? Map.of() : call.jsonBody();
    }

    AbsenceRequest days() {
        required("half_day_start");
        required("half_day_end");
        return request(null, null);
    }

    AbsenceRequest hours() {
        LocalTime from = time("start_time");
        LocalTime to = time("end_time");
        if ((from == null) != (to == null)) {
            throw invalid(from == null ? "start_time" : "end_time");
        }
        return request(from, to);
    }

    private AbsenceRequest request(@Nullable LocalTime from, @Nullable LocalTime to) {
        long person = number("employee_id");
        if (company.person(person).isEmpty()) {
            throw new Refused(V1Answers.unknown());
        }
        return new AbsenceRequest(
                person,
                type(number("time_off_type_id")),
                day("start_date"),
                day("end_date"),
                flag("half_day_start", false),
                flag("half_day_end", false),
                from,
                to,
                text("comment"),
                flag("skip_approval", true));
    }

    private static AbsenceType type(long id) {
        return AbsenceType.ALL.stream()
                .filter(type -> type.id() == id)
                .findFirst()
                .orElseThrow(Refused.with(V1Answers.unknown()));
    }

    private String text(String name) {
        return call.form() ? call.formBody().first(name).orElse("") : Objects.toString(json.get(name), "");
    }

    private String required(String name) {
        String text = text(name);
        if (text.isBlank()) {
            throw invalid(name);
        }
        return text;
    }

    private long number(String name) {
        String text = required(name);
        if (!text.matches("\\d{1,18}")) {
            throw invalid(name);
        }
        return Long.parseLong(text);
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(required(name));
        } catch (DateTimeParseException e) {
            throw invalid(name);
        }
    }

    private @Nullable LocalTime time(String name) {
        try {
            String text = text(name);
            return text.isBlank() ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(name);
        }
    }

    private boolean flag(String name, boolean otherwise) {
        return switch (text(name)) {
            case "" -> otherwise;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw invalid(name);
        };
    }

    private static Refused invalid(String name) {
        return new Refused(V1Answers.invalid(
                "The given data was invalid.", name, "Der Wert von %s ist ungültig.".formatted(name)));
    }
}
