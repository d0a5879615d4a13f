package io.github.personiomcp.personio.v1;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The wrappers of v1: {@code {label, value, type, universal_id}} around values, {@code {type, attributes}} around
 * objects. Told apart by their fields alone, because the declared type of a nested object is {@code standard} (API
 * reference 4.1).
 */
final class Envelope {

    private Envelope() {}

    /** The value inside an envelope; a value without one is taken as it is. */
    static JsonNode value(JsonNode node) {
        if (node.has("value")) {
            return node.path("value");
        }
        boolean empty = node.has("universal_id") || node.has("label");
        return empty && !node.has("attributes") ? MissingNode.getInstance() : node;
    }

    /** The fields of a nested object, each possibly in an envelope again. */
    static JsonNode fields(JsonNode nested) {
        return nested.path("attributes").isObject() ? nested.path("attributes") : nested;
    }

    /** The value of one field of a nested object. */
    static JsonNode field(JsonNode nested, String name) {
        return value(fields(nested).path(name));
    }

    /** The id of a list element, which stands either beside or among its attributes; null where there is none. */
    static @Nullable String idOf(JsonNode element) {
        String among = Scalars.id(field(element, "id"));
        return among == null ? Scalars.id(value(element.path("id"))) : among;
    }

    /** First and last name of a nested employee; empty where neither is there. */
    static String fullName(JsonNode employee) {
        String first = Scalars.text(field(employee, "first_name"));
        String last = Scalars.text(field(employee, "last_name"));
        String full = (first + " " + last).strip();
        return full.isEmpty() ? Scalars.text(field(employee, "name")).strip() : full;
    }
}
