package io.github.personiomcp.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as maps, lists and plain values. */
final class Json {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<@Nullable Object>> ARRAY = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The JSON object in {@code text}; empty where it is none. */
    static Map<String, @Nullable Object> object(String text) {
        try {
            Map<String, @Nullable Object> object = MAPPER.readValue(text, OBJECT);
            return object == null ? Map.of() : object;
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    /** The JSON array in {@code text}; empty where it is none. */
    static List<@Nullable Object> array(String text) {
        try {
            List<@Nullable Object> array = MAPPER.readValue(text, ARRAY);
            return array == null ? List.of() : array;
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
