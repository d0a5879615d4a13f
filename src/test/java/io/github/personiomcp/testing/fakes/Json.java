package io.github.personiomcp.testing.fakes;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON as tests write and read it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** {@code json} without the white space that makes it readable; single quotes stand for double ones. */
    public static String compact(String json) {
        return MAPPER.readTree(doubleQuoted(json)).toString();
    }

    /** The object that {@code json} describes; single quotes stand for double ones. */
    public static Map<String, Object> object(String json) {
        return MAPPER.readValue(doubleQuoted(json), new TypeReference<>() {});
    }

    private static String doubleQuoted(String json) {
        return json.replace('\'', '"');
    }
}
