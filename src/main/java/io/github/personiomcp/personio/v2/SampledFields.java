package io.github.personiomcp.personio.v2;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Which standard attributes a sample shows. What the credential may not read is absent, and so is nothing else: a field that is there
 * without a value can be read.
 */
final class SampledFields {

    private static final Map<String, String> OF_PERSON = Map.of(
            "id", "id",
            "first_name", "first_name",
            "last_name", "last_name",
            "preferred_name", "preferred_name",
            "email", "email",
            "gender", "gender",
            "profile_picture", "profile_picture",
            "created_at", "created_at",
            "last_modified_at", "updated_at");

    private static final Map<String, List<String>> OF_EMPLOYMENT = Map.ofEntries(
            entry("status", List.of("status")),
            entry("position", List.of("position")),
            entry("employment_type", List.of("type")),
            entry("weekly_working_hours", List.of("weekly_working_hours")),
            entry("hire_date", List.of("employment_start_date")),
            entry("contract_end_date", List.of("contract_end_date")),
            entry("probation_period_end", List.of("probation_end_date")),
            entry("supervisor", List.of("supervisor")),
            entry("subcompany", List.of("legal_entity", "sub_company")),
            entry("office", List.of("office")),
            entry("cost_centers", List.of("cost_centers")));

    private static final Map<String, List<String>> OF_TERMINATION = Map.of(
            "termination_date", List.of("termination_date"),
            "termination_type", List.of("type"),
            "termination_reason", List.of("reason"),
            "last_working_day", List.of("last_working_day", "last_working_date"));

    private static final List<String> ORG_UNITS = List.of("department", "team");

    private final List<JsonNode> persons;
    private final List<JsonNode> employments;

    SampledFields(List<JsonNode> persons, List<JsonNode> employments) {
        this.persons = persons;
        this.employments = employments;
    }

    /** Without any employment to look at, all of its attributes count as readable. */
    boolean seen(String rawKey) {
        if (OF_PERSON.containsKey(rawKey)) {
            return any(persons, List.of(OF_PERSON.getOrDefault(rawKey, rawKey)));
        }
        if (OF_EMPLOYMENT.containsKey(rawKey)) {
            return employments.isEmpty() || any(employments, OF_EMPLOYMENT.getOrDefault(rawKey, List.of()));
        }
        if (OF_TERMINATION.containsKey(rawKey)) {
            return employments.isEmpty() || inTermination(OF_TERMINATION.getOrDefault(rawKey, List.of()));
        }
        return ORG_UNITS.contains(rawKey) && (employments.isEmpty() || orgUnit(rawKey));
    }

    /** Where nobody in the sample has left, nothing tells the fields of a termination apart. */
    private boolean inTermination(List<String> fields) {
        List<JsonNode> terminations = employments.stream()
                .map(employment -> employment.path("termination"))
                .filter(JsonNode::isObject)
                .toList();
        return terminations.isEmpty() ? any(employments, List.of("termination")) : any(terminations, fields);
    }

    /** Where nobody in the sample belongs to a unit, nothing tells the two kinds apart. */
    private boolean orgUnit(String type) {
        List<String> types = employments.stream()
                .flatMap(employment -> employment.path("org_units").values().stream())
                .map(unit -> V2Errors.text(unit, "type"))
                .toList();
        return types.isEmpty()
                ? any(employments, List.of("org_units"))
                : types.stream().anyMatch(type::equalsIgnoreCase);
    }

    private static boolean any(List<JsonNode> objects, List<String> fields) {
        return objects.stream().anyMatch(object -> fields.stream().anyMatch(object::has));
    }
}
