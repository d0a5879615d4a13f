package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a write changes of an employment; null clears (API reference 5.1, 5.2). */
final class EmploymentBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> REQUIRED = List.of("status", "type", "employment_start_date");

    private final BiFunction<Kind, String, String> idOfUnit;
    private final ObjectNode fields = JSON.createObjectNode();
    private final Map<Kind, JsonNode> orgUnits = new TreeMap<>();
    private final List<String> keys = new ArrayList<>();

    /** @param idOfUnit the id of a unit by its kind and name */
    EmploymentBody(BiFunction<Kind, String, String> idOfUnit) {
        this.idOfUnit = idOfUnit;
    }

    /** @throws InvalidArgumentException for an attribute that v2 cannot set, and for values it cannot express */
    void put(Attribute attribute, @Nullable Object value) {
        switch (attribute.source().rawKey()) {
            case "status" -> set("status", WrittenValues.upper(value));
            case "employment_type" -> set("type", WrittenValues.upper(value));
            case "position" ->
                set("position", value == null ? null : JSON.createObjectNode().put("title", value.toString()));
            case "weekly_working_hours" ->
                set("weekly_working_hours", value == null ? null : WrittenValues.number(attribute, value));
            case "hire_date" -> set("employment_start_date", WrittenValues.text(value));
            case "contract_end_date" -> set("contract_end_date", WrittenValues.text(value));
            case "probation_period_end" -> set("probation_end_date", WrittenValues.text(value));
            case "supervisor" ->
                set(
                        "supervisor",
                        WrittenValues.reference(value == null ? null : WrittenValues.personId(attribute, value)));
            case "subcompany" -> set("legal_entity", unit(Kind.LEGAL_ENTITY, value));
            case "office" -> set("office", unit(Kind.OFFICE, value));
            case "department" -> orgUnits.put(Kind.DEPARTMENT, JSON.valueToTree(unit(Kind.DEPARTMENT, value)));
            case "team" -> orgUnits.put(Kind.TEAM, JSON.valueToTree(unit(Kind.TEAM, value)));
            case "cost_centers" -> set("cost_centers", shares(attribute, value));
            default -> throw WritableKeys.unsettable(attribute);
        }
        keys.add(attribute.key());
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    List<String> keys() {
        return keys;
    }

    /** A field that was put; empty where it was not. */
    String text(String field) {
        return V2Errors.text(fields, field);
    }

    /** The first employment of somebody new. */
    JsonNode creating(boolean hired) {
        ObjectNode first = JSON.createObjectNode()
                .put("status", hired ? "ACTIVE" : "ONBOARDING")
                .put("type", "INTERNAL");
        first.setAll((ObjectNode) beside(JSON.createObjectNode()));
        return first;
    }

    /**
     * The change of {@code current}: what Personio was seen to require is repeated, and so are its other units, for the list replaces them.
     */
    JsonNode beside(JsonNode current) {
        ObjectNode change = fields.deepCopy();
        for (String field : REQUIRED) {
            String kept = V2Errors.text(current, field);
            if (!change.has(field) && !kept.isEmpty() && !kept.equals("UNSPECIFIED")) {
                change.put(field, kept);
            }
        }
        if (!orgUnits.isEmpty()) {
            change.set("org_units", orgUnits(current));
        }
        return change;
    }

    /** {@code current} with this change made, as far as a change beside it would repeat the values. */
    JsonNode over(JsonNode current) {
        ObjectNode changed = JSON.createObjectNode();
        current.properties().forEach(field -> changed.set(field.getKey(), field.getValue()));
        changed.setAll(fields);
        if (!orgUnits.isEmpty()) {
            changed.set("org_units", orgUnits(current));
        }
        return changed;
    }

    /** Whether the list of departments and teams is replaced. */
    boolean replacesUnits() {
        return !orgUnits.isEmpty();
    }

    private ArrayNode orgUnits(JsonNode current) {
        ArrayNode units = JSON.createArrayNode();
        for (JsonNode unit : current.path("org_units").values()) {
            String type = V2Errors.text(unit, "type");
            if (orgUnits.keySet().stream().noneMatch(kind -> type(kind).equalsIgnoreCase(type))) {
                units.add(unit);
            }
        }
        orgUnits.forEach((kind, unit) -> {
            if (unit.isObject()) {
                units.addObject().put("type", type(kind)).put("id", V2Errors.text(unit, "id"));
            }
        });
        return units;
    }

    private static String type(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Named cost centres with their percentages; the list replaces what was there. */
    private ArrayNode shares(Attribute attribute, @Nullable Object value) {
        ArrayNode shares = JSON.createArrayNode();
        for (Object one : value instanceof Collection<?> several ? several : List.of()) {
            if (!(one instanceof Map<?, ?> share) || share.get("name") == null || share.get("percentage") == null) {
                throw new InvalidArgumentException(
                        "\"{0}\" takes a name and a percentage for each cost center.", attribute.key());
            }
            String name = Objects.toString(share.get("name"));
            Object percentage = Objects.requireNonNull(share.get("percentage"));
            shares.addObject()
                    .put("id", idOfUnit.apply(Kind.COST_CENTER, name))
                    .put("weight", WrittenValues.number(attribute, percentage));
        }
        return shares;
    }

    private void set(String field, @Nullable Object value) {
        fields.set(field, JSON.valueToTree(value));
    }

    private @Nullable JsonNode unit(Kind kind, @Nullable Object value) {
        if (value instanceof OrganizationUnit unit) {
            return WrittenValues.reference(unit.id());
        }
        return WrittenValues.reference(value == null ? null : idOfUnit.apply(kind, value.toString()));
    }
}
