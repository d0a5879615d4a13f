package io.github.personiomcp.demo;

import io.github.personiomcp.demo.Projects.Stored;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a write of a project comes down to; what breaks a rule is 422, what has the wrong form 400. */
final class V2ProjectInput {

    static final List<String> FIELDS = List.of(
            "name",
            "status",
            "project_code",
            "description",
            "cost_center",
            "assigned_to_all",
            "parent_project",
            "start",
            "end",
            "billable",
            "client_name",
            "project_type");

    private static final List<String> STATUSES = List.of("ACTIVE", "ARCHIVED");
    private static final List<String> TOP_LEVEL_ONLY =
            List.of("cost_center", "client_name", "project_type", "billable", "assigned_to_all");
    private static final int LONGEST = 255;
    private static final int LONGEST_DESCRIPTION = 1000;

    private final Projects projects;
    private final V2Answers answers;
    private final V2Fields fields;

    V2ProjectInput(Projects projects, V2Answers answers) {
        this.projects = projects;
        this.answers = answers;
        this.fields = new V2Fields(answers);
    }

    /** @param id of the project that is changed; 0 for a new one */
    Map<String, @Nullable Object> read(Map<String, @Nullable Object> body, long id) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        body.forEach((field, value) -> {
            if (!FIELDS.contains(field)) {
                throw fields.refused(field, "The field is not known");
            }
            changes.put(field, value(field, value));
        });
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        projects.find(id).ifPresent(known -> whole.putAll(known.values()));
        whole.putAll(changes);
        requireNameAndStatus(whole);
        requireNewCode(whole.get("project_code"), id);
        requireOrder(whole);
        requireLevel(whole, id);
        return changes;
    }

    private @Nullable Object value(String field, @Nullable Object value) {
        return switch (field) {
            case "status" -> status(value);
            case "start", "end" ->
                value instanceof Map<?, ?> date ? fields.date(field, date.get("date")) : none(field, value);
            case "parent_project", "cost_center" ->
                fields.reference(field, value).orElse(null);
            case "billable", "assigned_to_all" -> value instanceof Boolean ? value : none(field, value);
            case "description" -> text(field, value, LONGEST_DESCRIPTION);
            default -> text(field, value, LONGEST);
        };
    }

    private @Nullable Object none(String field, @Nullable Object value) {
        if (value != null) {
            throw fields.refused(field, "The provided value is invalid");
        }
        return null;
    }

    private @Nullable Object status(@Nullable Object value) {
        fields.choice("status", value, STATUSES);
        return value;
    }

    private @Nullable Object text(String field, @Nullable Object value, int longest) {
        String text = fields.text(value);
        if (text != null && text.length() > longest) {
            throw fields.refused(field, "The provided value is too long");
        }
        return text;
    }

    private void requireNameAndStatus(Map<String, @Nullable Object> whole) {
        for (String field : List.of("name", "status")) {
            if (Objects.toString(whole.get(field), "").isBlank()) {
                throw fields.refused(field, "The field is required");
            }
        }
    }

    private void requireNewCode(@Nullable Object code, long id) {
        boolean taken = code != null
                && projects.all().stream().anyMatch(other -> other.id() != id && other.holds("project_code", code));
        require(!taken, "project_code", "The project code is already in use");
    }

    private void requireOrder(Map<String, @Nullable Object> whole) {
        boolean ordered = !(whole.get("start") instanceof LocalDate start)
                || !(whole.get("end") instanceof LocalDate end)
                || start.isBefore(end);
        require(ordered, "end", "The end must be after the start");
    }

    private void requireLevel(Map<String, @Nullable Object> whole, long id) {
        if (!(whole.get("parent_project") instanceof Long parent)) {
            return;
        }
        boolean topLevel = parent != id
                && projects.find(parent).map(Stored::parent).isEmpty()
                && projects.find(parent).isPresent()
                && projects.all().stream().noneMatch(other -> Long.valueOf(id).equals(other.parent()));
        require(topLevel, "parent_project", "Only a top level project can be a parent");
        for (String field : TOP_LEVEL_ONLY) {
            Object value = whole.get(field);
            require(value == null || value.equals(false), field, "A sub project cannot have this field");
        }
    }

    private void require(boolean kept, String field, String rule) {
        if (!kept) {
            throw new Refused(answers.unprocessable(field, rule));
        }
    }
}
