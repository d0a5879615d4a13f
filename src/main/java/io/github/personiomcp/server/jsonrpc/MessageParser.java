package io.github.personiomcp.server.jsonrpc;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON-RPC 2.0 as MCP narrows it: params are objects, ids are strings or integers and never null. */
public final class MessageParser {

    private final McpJsonMapper json;

    public MessageParser(McpJsonMapper json) {
        this.json = json;
    }

    /** What {@code text} holds. Never throws: whatever is wrong with it comes back as {@link Incoming.Rejected}. */
    public Incoming parse(String text) {
        Object value;
        try {
            value = json.readValue(text, Object.class);
        } catch (IOException | RuntimeException e) {
            return new Incoming.Rejected(null, ErrorCodes.PARSE_ERROR, "Parse error: the line is not valid JSON");
        }
        return value instanceof List<?> elements ? batch(elements) : message(value);
    }

    private Incoming batch(List<?> elements) {
        return elements.isEmpty()
                ? invalid(null, "a batch holds at least one message")
                : new Incoming.Batch(elements.stream().map(this::message).toList());
    }

    private Incoming message(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return invalid(null, "a message is an object");
        }
        boolean answer = fields.containsKey("result") || fields.containsKey("error");
        return answer && !fields.containsKey("method") ? response(fields) : call(fields);
    }

    private static Incoming call(Map<?, ?> fields) {
        Object id = usableId(fields);
        Object params = fields.get("params");
        if (!speaksVersion2(fields)) {
            return invalid(id, "jsonrpc must be \"2.0\"");
        }
        if (!(fields.get("method") instanceof String method)) {
            return invalid(id, "method must be a string");
        }
        if (params != null && !(params instanceof Map)) {
            return invalid(id, "params must be an object");
        }
        if (!fields.containsKey("id")) {
            return new Incoming.Message(new JSONRPCNotification(method, params));
        }
        return id == null
                ? invalid(null, "id must be a string or an integer")
                : new Incoming.Message(new JSONRPCRequest(method, id, params));
    }

    /** A faulty answer is rejected without its id, which is the server's own and would be taken for one of the client's. */
    private Incoming response(Map<?, ?> fields) {
        if (!speaksVersion2(fields)) {
            return invalid(null, "jsonrpc must be \"2.0\"");
        }
        Object id = usableId(fields);
        if (id == null && fields.get("id") == null && fields.containsKey("error")) {
            return new Incoming.Complaint();
        }
        try {
            JSONRPCError error = json.convertValue(fields.get("error"), JSONRPCError.class);
            return new Incoming.Message(
                    new JSONRPCResponse(McpSchema.JSONRPC_VERSION, id, fields.get("result"), error));
        } catch (RuntimeException e) {
            return invalid(null, "a response has an id and either a result or an error");
        }
    }

    private static boolean speaksVersion2(Map<?, ?> fields) {
        return McpSchema.JSONRPC_VERSION.equals(fields.get("jsonrpc"));
    }

    /** The id of a message, null where it has none or one that MCP does not allow. */
    /** The id of a message, null where it has none that may be used. */
    public static @Nullable Object usableId(Map<?, ?> fields) {
        Object id = fields.get("id");
        return id instanceof String || id instanceof Integer || id instanceof Long ? id : null;
    }

    private static Incoming invalid(@Nullable Object id, String rule) {
        return new Incoming.Rejected(id, ErrorCodes.INVALID_REQUEST, "Invalid request: " + rule);
    }
}
