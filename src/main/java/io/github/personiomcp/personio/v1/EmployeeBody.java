package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiRequest;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a write: values under Personio's keys within {@code employee}, the tenant's own ones within
 * {@code custom_attributes}, all of them as text, since Personio's specification knows no other kind there (API
 * reference 4.3, 4.4). Empty text clears; only a person is taken away with null.
 */
final class EmployeeBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TenantSchema tenant;
    private final Effect effect;
    private final ObjectNode employee = JSON.createObjectNode();

    EmployeeBody(TenantSchema tenant, Effect effect) {
        this.tenant = tenant;
        this.effect = effect;
    }

    /**
     * @throws InvalidArgumentException for a key that the tenant does not have or that v1 cannot set, and for values it
     * cannot express
     */
    ApiRequest.Body of(Map<String, @Nullable Object> values) {
        values.forEach((key, value) -> put(writable(key), value));
        ObjectNode body = JSON.createObjectNode();
        body.set("employee", employee);
        return new ApiRequest.Body("application/json", body.toString());
    }

    private Attribute writable(String key) {
        Attribute attribute =
                tenant.find(key).orElseThrow(() -> new InvalidArgumentException("There is no attribute \"{0}\".", key));
        if (StandardAttributes.settableOverV2Alone(attribute)) {
            throw new InvalidArgumentException("\"{0}\" cannot be set through Personio's v1 API.", attribute.key());
        }
        if (attribute.access() == Access.READ_ONLY) {
            throw new InvalidArgumentException("\"{0}\" cannot be set through Personio's API.", attribute.key());
        }
        if (attribute.access() == Access.SET_ON_CREATE && effect != Effect.CREATE) {
            throw new InvalidArgumentException(
                    "\"{0}\" can only be set when the employee is created, not changed later.", attribute.key());
        }
        return attribute;
    }

    private void put(Attribute attribute, @Nullable Object value) {
        String rawKey = attribute.source().rawKey();
        ObjectNode place = attribute.custom() ? employee.withObjectProperty("custom_attributes") : employee;
        if (attribute.type() == AttributeType.PERSON) {
            place.set(rawKey + "_id", JSON.valueToTree(value == null ? null : employeeId(attribute, value)));
        } else {
            Object content = value == null ? "" : onTheWire(attribute, value);
            place.set(rawKey, JSON.valueToTree(attribute.custom() ? asText(content) : content));
        }
    }

    private static String asText(Object content) {
        return content instanceof BigDecimal number ? number.toPlainString() : content.toString();
    }

    private static Object onTheWire(Attribute attribute, Object value) {
        if (value instanceof OrganizationUnit unit) {
            throw new InvalidArgumentException(
                    "\"{0}\" takes names alone over Personio's v1 API, and several are called \"{1}\"; set it in Personio itself.",
                    attribute.key(), unit.name());
        }
        return switch (attribute.type()) {
            case TAGS -> tags(attribute, value);
            case INTEGER, DECIMAL -> number(attribute, value);
            case BOOLEAN -> value;
            default -> value.toString();
        };
    }

    private static Long employeeId(Attribute attribute, Object value) {
        try {
            return Long.valueOf(value.toString().strip());
        } catch (NumberFormatException e) {
            throw invalid(attribute, "\"{0}\" takes the id of an employee, which is a number.");
        }
    }

    private static BigDecimal number(Attribute attribute, Object value) {
        try {
            return Scalars.plain(new BigDecimal(value.toString().strip()));
        } catch (ArithmeticException | NumberFormatException e) {
            throw invalid(attribute, "\"{0}\" takes a number.");
        }
    }

    /** Words between commas. */
    private static String tags(Attribute attribute, Object value) {
        Collection<?> tags = value instanceof Collection<?> several ? several : List.of(value);
        if (tags.stream().anyMatch(tag -> tag.toString().contains(","))) {
            throw invalid(
                    attribute, "\"{0}\" takes words without commas, because Personio's API puts commas between them.");
        }
        return tags.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static InvalidArgumentException invalid(Attribute attribute, String pattern) {
        return new InvalidArgumentException(pattern, attribute.key());
    }
}
