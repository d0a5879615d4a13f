package io.github.personiomcp.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it goes over the wire: compact, numbers never in scientific notation. */
public final class WireJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private WireJson() {}

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * The same JSON, and harmless where a client shows it as Markdown or HTML: without a bracket that closes and one that opens a tag there
     * is no link and no picture, so that nothing is loaded from anywhere. They are written as escapes, which every reader of JSON undoes.
     */
    static String inert(Object value) {
        return MAPPER.writer(InertText.ESCAPES).writeValueAsString(value);
    }

    /** A JSON text as maps, lists, strings, numbers and booleans; empty where it is none, or null. */
    public static Optional<Object> value(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, Object.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A JSON object as a map. */
    public static Optional<Map<String, Object>> object(String text) {
        return value(text).filter(Map.class::isInstance).map(value -> {
            Map<String, Object> object = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, item) -> object.put(String.valueOf(key), item));
            return object;
        });
    }

    /** For people and golden files: indented. */
    public static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
