package io.github.personiomcp.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a write of a person comes down to, by the keys under which it is stored; null clears. */
final class V2PersonInput {

    private static final List<String> GENDERS = List.of("MALE", "FEMALE", "DIVERSE");
    private static final List<String> NO_GENDER = List.of("UNKNOWN", "UNDEFINED");

    private final Company company;
    private final V2Fields fields;

    V2PersonInput(Company company, V2Answers answers) {
        this.company = company;
        this.fields = new V2Fields(answers);
    }

    Map<String, @Nullable Object> read(Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        body.forEach((field, value) -> {
            switch (field) {
                case "first_name", "last_name" -> changes.put(field, required(field, value));
                case "preferred_name", "email" -> changes.put(field, fields.text(value));
                case "gender" -> changes.put(field, gender(value));
                case "custom_attributes" -> readCustom(changes, value);
                default -> {}
            }
        });
        return changes;
    }

    private String required(String field, @Nullable Object value) {
        if (Objects.toString(value, "").isBlank()) {
            throw fields.refused(field, "The field is required");
        }
        return String.valueOf(value);
    }

    private @Nullable String gender(@Nullable Object value) {
        return value != null && NO_GENDER.contains(value.toString()) ? null : fields.choice("gender", value, GENDERS);
    }

    private void readCustom(Map<String, @Nullable Object> changes, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw fields.refused("custom_attributes", "The field is a list");
        }
        for (Object one : list) {
            Map<?, ?> attribute = one instanceof Map<?, ?> map ? map : Map.of();
            String key = Objects.toString(attribute.get("id"), "");
            AttributeDefinition definition = company.readableAttributes().stream()
                    .filter(known -> known.custom() && known.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> fields.refused("custom_attributes.id", "The attribute does not exist"));
            changes.put(key, custom(definition, attribute.get("value")));
        }
    }

    private @Nullable Object custom(AttributeDefinition definition, @Nullable Object value) {
        String key = definition.key();
        return switch (definition.kind()) {
            case STANDARD, MULTILINE, LINK -> fields.text(value);
            case DATE -> fields.date(key, value);
            case DECIMAL -> fields.number(key, value);
            case INTEGER ->
                value == null
                        ? null
                        : Objects.requireNonNull(fields.number(key, value)).longValueExact();
            case LIST -> option(definition, value);
            case TAGS -> tags(definition, value);
        };
    }

    private @Nullable String option(AttributeDefinition definition, @Nullable Object value) {
        if (value != null && !definition.options().contains(value.toString())) {
            throw fields.refused(definition.key(), "The provided value is not an option");
        }
        return fields.text(value);
    }

    private @Nullable Object tags(AttributeDefinition definition, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> words)) {
            throw fields.refused(definition.key(), "The field is a list");
        }
        return words.stream()
                .map(word -> Objects.requireNonNull(option(definition, word)))
                .toList();
    }
}
