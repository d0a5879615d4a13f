package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AttributeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * From a value without envelope to the shape that {@link io.github.personiomcp.domain.Employee} promises for each type.
 */
final class AttributeValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AttributeValues() {}

    /** The converted value; null where {@code value} does not fit {@code type}. */
    static @Nullable Object convert(JsonNode value, AttributeType type) {
        return switch (type) {
            case TEXT, MULTILINE, CHOICE, LINK, REFERENCE -> text(single(value));
            case DATE -> date(single(value));
            case INTEGER -> Scalars.whole(single(value));
            case DECIMAL -> Scalars.decimal(single(value));
            case BOOLEAN -> Scalars.flag(single(value));
            case ID -> Scalars.id(single(value));
            case TAGS -> tags(value);
            case PERSON -> person(single(value));
            case RECORDS -> Records.of(value);
        };
    }

    /** The only element of a list of one: Personio lists what a tenant may have several of. */
    static JsonNode single(JsonNode value) {
        return value.isArray() && value.size() == 1 ? Envelope.value(value.path(0)) : value;
    }

    private static @Nullable String text(JsonNode value) {
        String text = Scalars.text(value);
        return text.isBlank() ? null : text;
    }

    private static @Nullable String date(JsonNode value) {
        LocalDate day = Moment.day(Scalars.text(value).strip());
        return day == null ? null : day.toString();
    }

    private static @Nullable String person(JsonNode value) {
        String name = value.isObject() ? Envelope.fullName(value) : Scalars.text(value);
        return name.isBlank() ? null : name;
    }

    /** Tags are a list, a list written as text, or words between commas (API reference 4.1). */
    private static @Nullable List<String> tags(JsonNode value) {
        JsonNode list = value.isString() ? listWithin(value.stringValue()) : value;
        if (list.isArray()) {
            List<String> tags =
                    words(list.values().stream().map(Envelope::value).map(Scalars::text));
            return tags.isEmpty() ? null : tags;
        }
        return value.isObject() ? null : words(Arrays.stream(Scalars.text(value).split(",")));
    }

    private static List<String> words(Stream<String> parts) {
        return parts.map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static JsonNode listWithin(String text) {
        try {
            return text.strip().startsWith("[") ? JSON.readTree(text) : MissingNode.getInstance();
        } catch (JacksonException ordinaryText) {
            return MissingNode.getInstance();
        }
    }
}
