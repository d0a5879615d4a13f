package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The two bodies of a write, one for the person and one for the employment; null clears (API reference 5.1, 5.2). */
final class PersonBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DEPARTMENT = "department";
    private static final List<String> REQUIRED = List.of("status", "type", "employment_start_date");

    private final WritableKeys writable;
    private final BiFunction<Kind, String, String> idOfUnit;
    private final ObjectNode person = JSON.createObjectNode();
    private final ObjectNode employment = JSON.createObjectNode();
    private final List<String> personKeys = new ArrayList<>();
    private final List<String> employmentKeys = new ArrayList<>();

    PersonBody(WritableKeys writable, BiFunction<Kind, String, String> idOfUnit) {
        this.writable = writable;
        this.idOfUnit = idOfUnit;
    }

    /** @throws InvalidArgumentException for a key that the tenant does not have or v2 cannot set, and for values it cannot express */
    void put(String key, @Nullable Object value) {
        Attribute attribute = writable.require(key);
        if (attribute.custom()) {
            person.withArrayProperty("custom_attributes")
                    .addObject()
                    .put("id", attribute.source().rawKey())
                    .set("value", JSON.valueToTree(WrittenValues.custom(attribute, value)));
            personKeys.add(attribute.key());
            return;
        }
        switch (attribute.source().rawKey()) {
            case "first_name", "last_name", "preferred_name", "email" -> ofPerson(attribute, value);
            case "gender" -> ofPerson(attribute, WrittenValues.upper(value));
            default -> ofEmployment(attribute, value);
        }
    }

    private void ofPerson(Attribute attribute, @Nullable Object value) {
        person.set(attribute.source().rawKey(), JSON.valueToTree(value == null ? null : value.toString()));
        personKeys.add(attribute.key());
    }

    private void ofEmployment(Attribute attribute, @Nullable Object value) {
        switch (attribute.source().rawKey()) {
            case "status" -> set("status", WrittenValues.upper(value));
            case "position" ->
                set("position", value == null ? null : JSON.createObjectNode().put("title", value.toString()));
            case "weekly_working_hours" ->
                set("weekly_working_hours", value == null ? null : WrittenValues.number(attribute, value));
            case "hire_date" -> set("employment_start_date", value == null ? null : value.toString());
            case "supervisor" ->
                set(
                        "supervisor",
                        WrittenValues.reference(value == null ? null : WrittenValues.personId(attribute, value)));
            case "subcompany" -> set("legal_entity", unit(Kind.LEGAL_ENTITY, value));
            case "office" -> set("office", unit(Kind.OFFICE, value));
            case DEPARTMENT -> set(DEPARTMENT, unit(Kind.DEPARTMENT, value));
            default -> throw WritableKeys.unsettable(attribute);
        }
        employmentKeys.add(attribute.key());
    }

    ObjectNode person() {
        return person;
    }

    ObjectNode employment() {
        return employment;
    }

    List<String> personKeys() {
        return personKeys;
    }

    List<String> employmentKeys() {
        return employmentKeys;
    }

    /** The person with their first employment. */
    JsonNode creating(boolean hired) {
        ObjectNode first = JSON.createObjectNode()
                .put("status", hired ? "ACTIVE" : "ONBOARDING")
                .put("type", "INTERNAL");
        first.setAll((ObjectNode) employmentBeside(JSON.createObjectNode()));
        ObjectNode whole = person.deepCopy();
        whole.putArray("employments").add(first);
        return whole;
    }

    /** The change of {@code current}: what Personio was seen to require is repeated, and so are its other units, for the list replaces them. */
    JsonNode employmentBeside(JsonNode current) {
        ObjectNode change = employment.deepCopy();
        for (String field : REQUIRED) {
            String kept = V2Errors.text(current, field);
            if (!change.has(field) && !kept.isEmpty() && !kept.equals("UNSPECIFIED")) {
                change.put(field, kept);
            }
        }
        if (!change.has(DEPARTMENT)) {
            return change;
        }
        JsonNode department = change.remove(DEPARTMENT);
        ArrayNode units = change.putArray("org_units");
        for (JsonNode unit : current.path("org_units").values()) {
            if (!V2Errors.text(unit, "type").equalsIgnoreCase(DEPARTMENT)) {
                units.add(unit);
            }
        }
        if (department.isObject()) {
            units.addObject().put("type", DEPARTMENT).put("id", V2Errors.text(department, "id"));
        }
        return change;
    }

    private void set(String field, @Nullable Object value) {
        employment.set(field, JSON.valueToTree(value));
    }

    private @Nullable JsonNode unit(Kind kind, @Nullable Object name) {
        return WrittenValues.reference(name == null ? null : idOfUnit.apply(kind, name.toString()));
    }
}
