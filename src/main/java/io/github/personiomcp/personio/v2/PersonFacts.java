package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * A person and one of their employments, found under the keys that the attributes have in v1 (API reference 4.1, 5.1, 5.2).
 *
 * @param employment missing where the person has none, or it could not be read
 * @param zone where a moment falls on the day that Personio shows
 */
record PersonFacts(JsonNode person, JsonNode employment, Names names, ZoneId zone) {

    /** Attributes of the employment; all others belong to the person. */
    private static final Set<String> OF_EMPLOYMENT = Set.of(
            "status",
            "position",
            "employment_type",
            "weekly_working_hours",
            "hire_date",
            "contract_end_date",
            "probation_period_end",
            "termination_date",
            "termination_type",
            "termination_reason",
            "last_working_day",
            "supervisor",
            "subcompany",
            "office",
            "department",
            "team",
            "cost_centers");

    private static final Set<String> UNDECIDED = Set.of("unspecified", "unknown", "undefined");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The names behind ids; where one is unknown, the id itself. */
    interface Names {

        String unit(Kind kind, String id);

        String person(String id);
    }

    /** Whether the value is not known without the employment. */
    static boolean dependsOnEmployment(String rawKey) {
        return OF_EMPLOYMENT.contains(rawKey) || rawKey.equals("last_modified_at");
    }

    /** The value of a standard attribute; missing where v2 does not have it. */
    JsonNode standard(Source source) {
        return switch (source.rawKey()) {
            case "id", "first_name", "last_name", "preferred_name", "email" -> person.path(source.rawKey());
            case "gender" -> choice(person.path("gender"));
            case "profile_picture" -> person.path("profile_picture").path("url");
            case "created_at" -> Stamps.day(zone, person.path("created_at"));
            case "last_modified_at" -> Stamps.day(zone, person.path("updated_at"), employment.path("updated_at"));
            default -> ofEmployment(source);
        };
    }

    private JsonNode ofEmployment(Source source) {
        JsonNode termination = employment.path("termination");
        return switch (source.rawKey()) {
            case "status" -> choice(employment.path("status"));
            case "position" -> employment.path("position").path("title");
            case "employment_type" -> choice(employment.path("type"));
            case "weekly_working_hours", "contract_end_date" -> employment.path(source.rawKey());
            case "hire_date" -> employment.path("employment_start_date");
            case "probation_period_end" -> employment.path("probation_end_date");
            case "termination_date" -> termination.path("termination_date");
            case "termination_type" -> choice(termination.path("type"));
            case "termination_reason" -> termination.path("reason");
            case "last_working_day" ->
                first(termination.path("last_working_day"), termination.path("last_working_date"));
            default -> reference(source);
        };
    }

    private JsonNode reference(Source source) {
        return switch (source.rawKey()) {
            case "supervisor" -> supervisor(source.part());
            case "subcompany" ->
                unit(Kind.LEGAL_ENTITY, first(employment.path("legal_entity"), employment.path("sub_company")), source);
            case "office" -> unit(Kind.OFFICE, employment.path("office"), source);
            case "department" -> unit(Kind.DEPARTMENT, orgUnit("department"), source);
            case "team" -> unit(Kind.TEAM, orgUnit("team"), source);
            case "cost_centers" -> costCenters();
            default -> MissingNode.getInstance();
        };
    }

    private JsonNode supervisor(@Nullable String part) {
        String id = V2Errors.text(employment.path("supervisor"), "id");
        return id.isEmpty() ? MissingNode.getInstance() : StringNode.valueOf(part == null ? names.person(id) : id);
    }

    private JsonNode unit(Kind kind, JsonNode unit, Source source) {
        String id = V2Errors.text(unit, "id");
        if (id.isEmpty()) {
            return MissingNode.getInstance();
        }
        return StringNode.valueOf("id".equals(source.part()) ? id : names.unit(kind, id));
    }

    private JsonNode orgUnit(String type) {
        return employment.path("org_units").values().stream()
                .filter(unit -> V2Errors.text(unit, "type").equalsIgnoreCase(type))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode costCenters() {
        ArrayNode shares = JSON.createArrayNode();
        for (JsonNode share : employment.path("cost_centers").values()) {
            String id = V2Errors.text(share, "id");
            shares.addObject()
                    .put("id", id)
                    .put("name", names.unit(Kind.COST_CENTER, id))
                    .set("percentage", share.path("weight"));
        }
        return shares;
    }

    /** Upper case in v2, lower case for us; undecided is nothing. */
    private static JsonNode choice(JsonNode value) {
        String text = V2Values.text(value).strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() || UNDECIDED.contains(text) ? MissingNode.getInstance() : StringNode.valueOf(text);
    }

    private static JsonNode first(JsonNode one, JsonNode otherwise) {
        return V2Values.absent(one) ? otherwise : one;
    }
}
