package io.github.personiomcp.schema;

import com.networknt.schema.Error;
import io.github.personiomcp.domain.InvalidArgumentException;
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
            throw new InvalidArgumentException(errors.stream()
                    .map(error -> sentence(error, schema))
                    .distinct()
                    .limit(MOST_COMPLAINTS)
                    .collect(Collectors.joining(" ")));
        }
    }

    /** What to say of an unknown name among several known ones. */
    public static String unknown(String what, String name, Set<String> known) {
        String shown = "Unknown " + what + " '" + PlainText.line(name, LONGEST_ECHO) + "'.";
        Optional<String> nearest = Nearest.to(name, known);
        return nearest.map(near -> shown + " Did you mean '" + near + "'?")
                .orElseGet(() -> shown + " Accepted: " + String.join(", ", known) + ".");
    }

    private static String sentence(Error error, Map<String, Object> schema) {
        String where = error.getInstanceLocation().toString().replaceFirst("^[/$.]+", "");
        return switch (String.valueOf(error.getKeyword())) {
            case "additionalProperties", "unevaluatedProperties" ->
                unknown("argument", String.valueOf(error.getProperty()), properties(schema));
            case "required" -> "Argument '" + error.getProperty() + "' is required.";
            default -> "Argument '" + where + "' " + expectation(error) + given(error.getInstanceNode());
        };
    }

    private static String expectation(Error error) {
        JsonNode expected = error.getSchemaNode();
        return switch (String.valueOf(error.getKeyword())) {
            case "type" -> "must be " + type(expected);
            case "format" -> "must be a date that exists, written YYYY-MM-DD";
            case "enum" -> "must be one of " + options(expected) + nearest(error.getInstanceNode(), expected);
            case "minimum" -> "must be at least " + expected.asString();
            case "minProperties" -> "must name at least one attribute";
            case "maximum" -> "must be at most " + expected.asString();
            default -> "is not accepted: " + error.getMessage();
        };
    }

    private static String type(JsonNode expected) {
        String types = expected.isArray()
                ? expected.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : expected.asString();
        return switch (types) {
            case "integer" -> "a whole number such as 20";
            case "number" -> "a number such as 38.5";
            case "boolean" -> "true or false";
            case "array" -> "a list such as [\"a\", \"b\"]";
            case "object" -> "an object such as {\"department\": \"Sales\"}";
            case "string" -> "text in quotes";
            case "string or array" -> "text or a list of texts";
            default -> "of type " + types;
        };
    }

    private static String options(JsonNode expected) {
        return expected.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String nearest(@Nullable JsonNode given, JsonNode expected) {
        if (given == null || !given.isString()) {
            return "";
        }
        List<String> options = expected.valueStream().map(JsonNode::asString).toList();
        return Nearest.to(given.asString(), options)
                .map(near -> " (did you mean '" + near + "'?)")
                .orElse("");
    }

    private static String given(@Nullable JsonNode node) {
        return node == null || node.isContainer()
                ? "."
                : ", not " + PlainText.line(node.toString(), LONGEST_ECHO) + ".";
    }

    private static Set<String> properties(Map<String, Object> schema) {
        return schema.get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }
}
