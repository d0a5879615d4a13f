package io.github.personiomcp.schema;

import com.networknt.schema.Error;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.text.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Refuses arguments that do not match a tool's input schema, in words that say what would be accepted. */
public final class ArgumentCheck {

    private static final int MOST_COMPLAINTS = 3;
    private static final int LONGEST_ECHO = 60;

    private ArgumentCheck() {}

    /**
     * Checks {@code arguments} against an object schema.
     *
     * @throws InvalidArgumentException with one sentence for each breach, at most three
     */
    public static void require(Map<String, Object> schema, Map<String, ? extends @Nullable Object> arguments) {
        List<Error> errors = SchemaCheck.errors(schema, arguments);
        if (!errors.isEmpty()) {
            throw new InvalidArgumentException(Message.sentences(errors.stream()
                    .map(error -> sentence(error, schema))
                    .distinct()
                    .limit(MOST_COMPLAINTS)
                    .toList()));
        }
    }

    /**
     * What to say of an unknown name among several known ones.
     *
     * @param what it names: a key, or a message
     */
    public static Message unknown(Object what, String name, Set<String> known) {
        String shown = PlainText.line(name, LONGEST_ECHO);
        return Nearest.to(name, known)
                .map(near -> Message.of("Unknown {0} '{1}'. Did you mean '{2}'?", what, shown, near))
                .orElseGet(
                        () -> Message.of("Unknown {0} '{1}'. Accepted: {2}.", what, shown, String.join(", ", known)));
    }

    private static Message sentence(Error error, Map<String, Object> schema) {
        String where = error.getInstanceLocation().toString().replaceFirst("^[/$.]+", "");
        return switch (String.valueOf(error.getKeyword())) {
            case "additionalProperties", "unevaluatedProperties" ->
                unknown(Message.of("argument"), String.valueOf(error.getProperty()), properties(schema));
            case "required" -> Message.of("Argument '{0}' is required.", String.valueOf(error.getProperty()));
            default -> complaint(where, expectation(error), error.getInstanceNode());
        };
    }

    private static Message complaint(String where, Message expectation, @Nullable JsonNode given) {
        return given == null || given.isContainer()
                ? Message.of("Argument '{0}' {1}.", where, expectation)
                : Message.of(
                        "Argument '{0}' {1}, not {2}.",
                        where, expectation, PlainText.line(given.toString(), LONGEST_ECHO));
    }

    private static Message expectation(Error error) {
        JsonNode expected = error.getSchemaNode();
        return switch (String.valueOf(error.getKeyword())) {
            case "type" -> Message.of("must be {0}", type(expected));
            case "format" -> Message.of("must be a date that exists, written YYYY-MM-DD");
            case "enum" -> choice(error.getInstanceNode(), expected);
            case "minimum" -> Message.of("must be at least {0}", expected.asString());
            case "minProperties" -> Message.of("must name at least one attribute");
            case "maximum" -> Message.of("must be at most {0}", expected.asString());
            default -> Message.of("is not accepted: {0}", error.getMessage());
        };
    }

    private static Message type(JsonNode expected) {
        String types = expected.isArray()
                ? expected.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : expected.asString();
        return switch (types) {
            case "integer" -> Message.of("a whole number such as 20");
            case "number" -> Message.of("a number such as 38.5");
            case "boolean" -> Message.of("true or false");
            case "array" -> Message.of("a list such as [\"a\", \"b\"]");
            case "object" -> Message.of("an object such as {\"department\": \"Sales\"}");
            case "string" -> Message.of("text in quotes");
            case "string or array" -> Message.of("text or a list of texts");
            default -> Message.of("of type {0}", types);
        };
    }

    private static Message choice(@Nullable JsonNode given, JsonNode expected) {
        List<String> options = expected.valueStream().map(JsonNode::asString).toList();
        String listed = String.join(", ", options);
        Optional<String> near =
                given == null || !given.isString() ? Optional.empty() : Nearest.to(given.asString(), options);
        return near.map(meant -> Message.of("must be one of {0} (did you mean '{1}'?)", listed, meant))
                .orElseGet(() -> Message.of("must be one of {0}", listed));
    }

    private static Set<String> properties(Map<String, Object> schema) {
        return schema.get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }
}
