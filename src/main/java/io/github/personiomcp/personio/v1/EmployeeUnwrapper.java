package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * From Personio's employee to ours. Walks the attributes of the schema and never those of the answer, so that nothing
 * which the schema does not show can pass (API reference 4.1).
 */
final class EmployeeUnwrapper {

    private final TenantSchema schema;

    EmployeeUnwrapper(TenantSchema schema) {
        this.schema = schema;
    }

    /** Empty where the answer has no id to know the person by. */
    Optional<Employee> unwrap(JsonNode employee) {
        String id = Envelope.idOf(employee);
        if (id == null) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> malformed = new HashSet<>();
        for (Attribute attribute : schema.attributes()) {
            JsonNode value = locate(employee, attribute.source());
            if (!Scalars.absent(value)) {
                store(attribute, AttributeValues.convert(value, attribute.type()), values, malformed);
            }
        }
        return Optional.of(new Employee(id, values, malformed));
    }

    private static void store(
            Attribute attribute, @Nullable Object converted, Map<String, Object> values, Set<String> malformed) {
        if (converted == null) {
            malformed.add(attribute.key());
        } else if (!List.of().equals(converted)) {
            values.put(attribute.key(), converted);
        }
    }

    private static JsonNode locate(JsonNode employee, Attribute.Source source) {
        JsonNode envelope = Envelope.fields(employee).path(source.rawKey());
        JsonNode value = Envelope.value(envelope);
        String part = source.part();
        if (part == null) {
            return value;
        }
        JsonNode nested = AttributeValues.single(value);
        if (nested.isObject()) {
            return Envelope.field(nested, part);
        }
        return switch (part) {
            case "currency" -> envelope.path(part);
            case "name" -> value;
            default -> MissingNode.getInstance();
        };
    }
}
