package io.github.personiomcp.server;

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

    /** For people and golden files: indented. */
    public static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
