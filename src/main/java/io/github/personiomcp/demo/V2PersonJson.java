package io.github.personiomcp.demo;

import io.github.personiomcp.demo.AttributeDefinition.Kind;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes persons as v2 does (API reference 5.1): what the credential may not read is absent. */
final class V2PersonJson {

    /** Labels are mostly missing. */
    private static final Set<String> LABELLED = Set.of(CustomFields.DESK, CustomFields.BIRTH, CustomFields.LAPTOP);

    private final Company company;
    private final URI baseUrl;

    V2PersonJson(Company company, URI baseUrl) {
        this.company = company;
        this.baseUrl = baseUrl;
    }

    Map<String, @Nullable Object> of(Person person) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(person.id()));
        put(json, "email", "email", person.email());
        put(json, "created_at", "created_at", person.createdAt().toString());
        put(json, "last_modified_at", "updated_at", updatedAt(person));
        put(json, "first_name", "first_name", person.value("first_name"));
        put(json, "last_name", "last_name", person.value("last_name"));
        put(json, "preferred_name", "preferred_name", person.value("preferred_name"));
        put(json, "gender", "gender", gender(person));
        put(json, "profile_picture", "profile_picture", picture(person));
        json.put("status", status(person));
        json.put("custom_attributes", custom(person));
        json.put("employments", employments(person));
        json.put("_meta", Map.of("links", Map.of("self", Map.of("href", baseUrl + "/v2/persons/" + person.id()))));
        return json;
    }

    /** ACTIVE while the newest employment has not ended. */
    static String status(Person person) {
        return Employments.of(person).get(0).values().status().equals("inactive") ? "INACTIVE" : "ACTIVE";
    }

    /** Does not move with the employments. */
    static String updatedAt(Person person) {
        return person.modifiedAt(key -> !Employments.KEYS.contains(key)).toString();
    }

    private void put(Map<String, @Nullable Object> json, String right, String field, @Nullable Object value) {
        if (company.readable(right)) {
            json.put(field, value);
        }
    }

    private Map<String, String> picture(Person person) {
        return Map.of("url", baseUrl + "/v1/company/employees/" + person.id() + "/profile-picture");
    }

    private static String gender(Person person) {
        String gender = person.text("gender");
        return gender.isEmpty() ? "UNSPECIFIED" : gender.toUpperCase(Locale.ROOT);
    }

    private static List<Map<String, String>> employments(Person person) {
        return Employments.of(person).stream()
                .map(employment -> Map.of("id", employment.id()))
                .toList();
    }

    private List<Map<String, @Nullable Object>> custom(Person person) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (AttributeDefinition definition : company.readableAttributes()) {
            if (definition.custom()) {
                list.add(custom(definition, person.value(definition.key())));
            }
        }
        return list;
    }

    private static Map<String, @Nullable Object> custom(AttributeDefinition definition, @Nullable Object value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", definition.key());
        json.put("type", type(definition.kind()));
        json.put("global_id", definition.universalId());
        if (LABELLED.contains(definition.key())) {
            json.put("label", definition.label());
        }
        json.put("value", value instanceof LocalDate date ? date.toString() : value);
        return json;
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case DATE -> "DATE";
            case INTEGER -> "INT";
            case DECIMAL -> "double";
            case TAGS -> "STRING_LIST";
            case STANDARD, LIST, MULTILINE, LINK -> "STRING";
        };
    }
}
