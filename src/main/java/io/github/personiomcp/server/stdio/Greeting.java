package io.github.personiomcp.server.stdio;

import io.github.personiomcp.server.jsonrpc.MessageParser;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An {@code initialize} request.
 *
 * @param id a string, an {@code Integer} or a {@code Long}
 * @param protocolVersion what the client would like to speak
 */
record Greeting(Object id, String protocolVersion) {

    /** The greeting in a line of JSON; empty where the line is anything else, or where the SDK might find fault with it. */
    static Optional<Greeting> in(String line) {
        return PlainJson.read(line).flatMap(Greeting::of);
    }

    /** The version to speak: the client's, where the server knows it too, else the server's latest. */
    String agreedVersion() {
        List<String> known = Handshake.VERSIONS;
        return known.contains(protocolVersion) ? protocolVersion : known.get(known.size() - 1);
    }

    private static Optional<Greeting> of(Object message) {
        return message instanceof Map<?, ?> fields
                        && McpSchema.JSONRPC_VERSION.equals(fields.get("jsonrpc"))
                        && McpSchema.METHOD_INITIALIZE.equals(fields.get("method"))
                        && fields.get("params") instanceof Map<?, ?> params
                        && params.get("protocolVersion") instanceof String version
                        && named(params.get("clientInfo"))
                        && ofObjects(params.get("capabilities"))
                        && absentOrObject(params.get("_meta"))
                ? Optional.ofNullable(MessageParser.usableId(fields)).map(id -> new Greeting(id, version))
                : Optional.empty();
    }

    private static boolean named(@Nullable Object client) {
        return client instanceof Map<?, ?> fields
                && fields.get("name") instanceof String
                && fields.get("version") instanceof String
                && fields.values().stream().allMatch(String.class::isInstance);
    }

    private static boolean ofObjects(@Nullable Object capabilities) {
        return capabilities instanceof Map<?, ?> fields
                && fields.values().stream().allMatch(Map.class::isInstance);
    }

    private static boolean absentOrObject(@Nullable Object value) {
        return value == null || value instanceof Map;
    }
}
