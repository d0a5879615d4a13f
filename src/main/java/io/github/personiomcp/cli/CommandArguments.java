package io.github.personiomcp.cli;

import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.AttributeSchemas;
import io.github.personiomcp.server.WireJson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of a tool as they are written on a command line: one JSON object, or {@code key=value} pairs read by the tool's schema, and by
 * the tenant's attributes where that leaves them out.
 */
final class CommandArguments {

    /** How a type reads that takes one text or a list of them: a comma may belong to the text, so only JSON makes it a list. */
    private static final String STRING_OR_STRINGS = "[string, array]";

    private CommandArguments() {}

    /**
     * The arguments, by name.
     *
     * @throws UsageException where a word is neither JSON nor {@code key=value}
     */
    static Map<String, @Nullable Object> parse(List<String> words, Map<String, Object> schema, TenantSchema tenant) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (String word : words) {
            if (word.stripLeading().startsWith("{")) {
                arguments.putAll(WireJson.object(word)
                        .orElseThrow(() -> new UsageException("This is not a JSON object: " + word)));
            } else {
                pair(word, schema, tenant, arguments);
            }
        }
        return arguments;
    }

    private static void pair(
            String word, Map<String, Object> schema, TenantSchema tenant, Map<String, @Nullable Object> arguments) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw new UsageException("Arguments are a JSON object or key=value pairs; this is neither: " + word);
        }
        String key = word.substring(0, equals);
        String text = word.substring(equals + 1);
        arguments.put(key, value(text, type(schema, tenant, key)));
    }

    private static String type(Map<String, Object> schema, TenantSchema tenant, String key) {
        Object properties = schema.get("properties");
        Object property = properties instanceof Map<?, ?> map ? map.get(key) : null;
        return property instanceof Map<?, ?> map
                ? String.valueOf(map.get("type"))
                : tenant.find(key)
                        .map(attribute -> AttributeSchemas.forWriting(attribute).build())
                        .map(written -> String.valueOf(written.get("type")))
                        .orElse("string");
    }

    /** What cannot be read as the type stays text; the tool then says what it expects. */
    private static Object value(String text, String type) {
        return switch (type) {
            case "array" -> isList(text) ? json(text) : Arrays.asList(text.split("\\s*,\\s*"));
            case "integer", "number", "boolean", "object" -> json(text);
            case STRING_OR_STRINGS -> isList(text) ? json(text) : text;
            default -> text;
        };
    }

    private static boolean isList(String text) {
        return text.stripLeading().startsWith("[");
    }

    private static Object json(String text) {
        Optional<Object> value = WireJson.value(text);
        return value.orElse(text);
    }
}
