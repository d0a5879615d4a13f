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
import tools.jackson.databind.node.ObjectNode;

/** The two bodies of a write, one for the person and one for the employment; null clears (API reference 5.1, 5.2). */
final class PersonBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WritableKeys writable;
    private final EmploymentBody employment;
    private final ObjectNode person = JSON.createObjectNode();
    private final List<String> keys = new ArrayList<>();

    /** @param idOfUnit the id of a unit by its kind and name */
    PersonBody(WritableKeys writable, BiFunction<Kind, String, String> idOfUnit) {
        this.writable = writable;
        this.employment = new EmploymentBody(idOfUnit);
    }

    /** @throws InvalidArgumentException for a key that the tenant does not have or v2 cannot set, and for values it cannot express */
    void put(String key, @Nullable Object value) {
        Attribute attribute = writable.require(key);
        if (attribute.custom()) {
            person.withArrayProperty("custom_attributes")
                    .addObject()
                    .put("id", attribute.source().rawKey())
                    .set("value", JSON.valueToTree(WrittenValues.custom(attribute, value)));
            keys.add(attribute.key());
            return;
        }
        switch (attribute.source().rawKey()) {
            case "first_name", "last_name", "preferred_name", "email" -> set(attribute, WrittenValues.text(value));
            case "gender" -> set(attribute, WrittenValues.upper(value));
            default -> employment.put(attribute, value);
        }
    }

    private void set(Attribute attribute, @Nullable String value) {
        person.set(attribute.source().rawKey(), JSON.valueToTree(value));
        keys.add(attribute.key());
    }

    ObjectNode person() {
        return person;
    }

    /** The keys of what changes of the person, without their employment. */
    List<String> keys() {
        return keys;
    }

    EmploymentBody employment() {
        return employment;
    }

    /** The person with their first employment. */
    JsonNode creating(boolean hired) {
        ObjectNode whole = person.deepCopy();
        whole.putArray("employments").add(employment.creating(hired));
        return whole;
    }
}
