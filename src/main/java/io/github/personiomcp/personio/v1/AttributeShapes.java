package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.text.Iban;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a sample of people tells about attributes: which keys there are, how they are labelled, and what shape their
 * values have.
 */
final class AttributeShapes {

    private final Map<String, List<JsonNode>> envelopes = new LinkedHashMap<>();

    AttributeShapes(List<JsonNode> people) {
        for (JsonNode person : people) {
            Envelope.fields(person).properties().forEach(field -> envelopes
                    .computeIfAbsent(field.getKey(), key -> new ArrayList<>())
                    .add(field.getValue()));
        }
    }

    Set<String> keys() {
        return envelopes.keySet();
    }

    /** The first text that any envelope of {@code key} has under {@code field}; empty where none has. */
    String envelopeText(String key, String field) {
        return of(key).stream()
                .map(envelope -> Scalars.text(envelope.path(field)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /**
     * The type that the values of {@code key} have by their JSON shape; empty where they are plain text, numbers or
     * missing.
     */
    Optional<AttributeType> shape(String key) {
        return of(key).stream()
                .map(Envelope::value)
                .filter(value -> !Scalars.absent(value))
                .map(AttributeShapes::shape)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether any value of {@code key}, or a text in it, holds a bank account number. */
    boolean holdsIban(String key) {
        return of(key).stream().map(Envelope::value).anyMatch(AttributeShapes::holdsIban);
    }

    private static boolean holdsIban(JsonNode value) {
        return value.isContainer()
                ? value.values().stream().anyMatch(AttributeShapes::holdsIban)
                : value.isString() && Iban.in(value.asString());
    }

    private List<JsonNode> of(String key) {
        return envelopes.getOrDefault(key, List.of());
    }

    private static Optional<AttributeType> shape(JsonNode value) {
        if (value.isObject()) {
            boolean person = Envelope.fields(value).has("first_name")
                    || Envelope.fields(value).has("last_name");
            return Optional.of(person ? AttributeType.PERSON : AttributeType.REFERENCE);
        }
        if (value.isArray()) {
            return Optional.of(value.path(0).isObject() ? AttributeType.RECORDS : AttributeType.TAGS);
        }
        return value.isBoolean() ? Optional.of(AttributeType.BOOLEAN) : Optional.empty();
    }
}
