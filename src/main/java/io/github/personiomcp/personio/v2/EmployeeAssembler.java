package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** From Personio's person and employment to our employee. Walks the attributes of the schema and never those of the answer. */
final class EmployeeAssembler {

    private final TenantSchema schema;
    private final Set<String> ofEmployment;

    EmployeeAssembler(TenantSchema schema) {
        this.schema = schema;
        this.ofEmployment = schema.attributes().stream()
                .filter(attribute ->
                        PersonFacts.dependsOnEmployment(attribute.source().rawKey()))
                .map(Attribute::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param employmentRead false where there may be an employment that could not be read */
    Employee assemble(PersonFacts facts, boolean employmentRead) {
        Map<String, JsonNode> custom = custom(facts.person());
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> malformed = new HashSet<>();
        for (Attribute attribute : schema.attributes()) {
            JsonNode own = custom.get(attribute.source().rawKey());
            JsonNode value = own == null ? facts.standard(attribute.source()) : own;
            if (!V2Values.absent(value)) {
                Object converted = V2Values.convert(value, attribute.type());
                if (converted == null) {
                    malformed.add(attribute.key());
                } else {
                    values.put(attribute.key(), converted);
                }
            }
        }
        String id = V2Errors.text(facts.person(), "id");
        return new Employee(id, values, malformed, employmentRead ? Set.of() : ofEmployment);
    }

    private static Map<String, JsonNode> custom(JsonNode person) {
        Map<String, JsonNode> byKey = new HashMap<>();
        person.path("custom_attributes")
                .values()
                .forEach(attribute -> byKey.put(V2Errors.text(attribute, "id"), attribute.path("value")));
        return byKey;
    }
}
