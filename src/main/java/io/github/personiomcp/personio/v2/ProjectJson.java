package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.domain.Project.Tracked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Projects as v2 writes them (API reference 5.6): its end is the first day after, ours the last day. */
final class ProjectJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProjectJson() {}

    /** @param tracked whether the times were asked for */
    static Project project(JsonNode json, boolean tracked) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            value(field, json.path(wireName(field))).ifPresent(value -> values.put(field, value));
        }
        return new Project(V2Errors.text(json, "id"), values, tracked ? tracked(json) : null);
    }

    static ObjectNode body(Map<Field, @Nullable Object> values) {
        ObjectNode body = JSON.createObjectNode();
        values.forEach((field, value) -> body.set(wireName(field), wireValue(field, value)));
        return body;
    }

    private static String wireName(Field field) {
        return field == Field.CODE ? "project_code" : field.label();
    }

    private static Optional<Object> value(Field field, JsonNode json) {
        return switch (field) {
            case START -> day(json).map(LocalDate::toString);
            case END -> day(json).map(end -> end.minusDays(1).toString());
            case BILLABLE, ASSIGNED_TO_ALL -> json.isBoolean() ? Optional.of(json.booleanValue()) : Optional.empty();
            case PARENT_PROJECT -> text(json.path("id"));
            case STATUS -> text(json).map(status -> status.toString().toLowerCase(Locale.ROOT));
            default -> text(json);
        };
    }

    private static JsonNode wireValue(Field field, @Nullable Object value) {
        return switch (field) {
            case START -> dated(value == null ? null : LocalDate.parse(value.toString()));
            case END ->
                dated(value == null ? null : LocalDate.parse(value.toString()).plusDays(1));
            case PARENT_PROJECT ->
                value == null ? JSON.nullNode() : JSON.createObjectNode().put("id", value.toString());
            case STATUS ->
                JSON.valueToTree(value == null ? null : value.toString().toUpperCase(Locale.ROOT));
            default -> JSON.valueToTree(value);
        };
    }

    private static ObjectNode dated(@Nullable LocalDate day) {
        return JSON.createObjectNode().put("date", day == null ? null : day.toString());
    }

    private static Optional<LocalDate> day(JsonNode json) {
        String written = V2Errors.text(json, "date");
        try {
            return written.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(written.substring(0, 10)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Object> text(JsonNode json) {
        String text = V2Values.text(json).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Tracked tracked(JsonNode json) {
        return new Tracked(
                json.path("tracked_minutes").asLong(0),
                json.path("sub_projects_tracked_minutes").asLong(0));
    }
}
