package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.text.Iban;
import io.github.personiomcp.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One custom attribute as the persons of a sample have it, each maybe with something that others lack. */
record SampledCustom(String key, List<JsonNode> seen) {

    private static final int LONGEST_LABEL = 100;

    /** All custom attributes of a sample, in the order of their first appearance. */
    static Stream<Attribute> attributes(List<JsonNode> persons) {
        Map<String, List<JsonNode>> byKey = new LinkedHashMap<>();
        for (JsonNode person : persons) {
            for (JsonNode attribute : person.path("custom_attributes").values()) {
                byKey.computeIfAbsent(V2Errors.text(attribute, "id").strip(), key -> new ArrayList<>())
                        .add(attribute);
            }
        }
        return byKey.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> new SampledCustom(entry.getKey(), entry.getValue()).attribute());
    }

    private Attribute attribute() {
        String universal = said("global_id");
        AttributeType type = type();
        return new Attribute(
                key,
                new Source(key, null),
                label(universal),
                type,
                universal,
                List.of(),
                key.startsWith("dynamic_") && type != AttributeType.RECORDS ? Access.WRITABLE : Access.READ_ONLY,
                seen.stream().anyMatch(attribute -> holdsIban(attribute.path("value"))));
    }

    private String label(@Nullable String universal) {
        String label = PlainText.line(Objects.requireNonNullElse(said("label"), ""), LONGEST_LABEL);
        String otherwise = universal == null ? "" : PlainText.line(universal.replace('_', ' '), LONGEST_LABEL);
        return label.isEmpty() ? (otherwise.isEmpty() ? key : otherwise) : label;
    }

    private AttributeType type() {
        String declared = Objects.requireNonNullElse(said("type"), "").toUpperCase(Locale.ROOT);
        return switch (declared) {
            case "INT" -> AttributeType.INTEGER;
            case "DOUBLE" -> AttributeType.DECIMAL;
            case "DATE" -> AttributeType.DATE;
            case "BOOLEAN" -> AttributeType.BOOLEAN;
            case "STRING_LIST" -> AttributeType.TAGS;
            default -> shape();
        };
    }

    private static boolean holdsIban(JsonNode value) {
        return value.isContainer()
                ? value.values().stream().anyMatch(SampledCustom::holdsIban)
                : value.isString() && Iban.in(value.asString());
    }

    private AttributeType shape() {
        List<JsonNode> lists = seen.stream()
                .map(attribute -> attribute.path("value"))
                .filter(value -> value.isContainer() && !value.isEmpty())
                .toList();
        boolean records = lists.stream()
                .anyMatch(value -> value.isObject() || value.path(0).isObject());
        return records ? AttributeType.RECORDS : lists.isEmpty() ? AttributeType.TEXT : AttributeType.TAGS;
    }

    /** The first text under {@code field}; null where no person has one. */
    private @Nullable String said(String field) {
        return seen.stream()
                .map(attribute -> V2Errors.text(attribute, field).strip())
                .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase("UNSPECIFIED"))
                .findFirst()
                .orElse(null);
    }
}
