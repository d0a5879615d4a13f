package io.github.personiomcp.server.jsonrpc;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns messages into one line of JSON each, in UTF-8 and without its end, and lets no text of an exception out. */
public final class MessageEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(MessageEncoder.class);

    private static final String INTERNAL_ERROR = "Internal error";
    private static final String UNKNOWN_TOOL = "Unknown tool: ";
    private static final String SDK_UNKNOWN_TOOL = "Unknown tool: invalid_tool_name";
    private static final String SDK_UNREADABLE = "Invalid message format:";
    private static final String UNREADABLE = "Invalid request: the params are not of the form that this method has";
    private static final String SDK_UNKNOWN_TOOL_DATA = "Tool not found: ";

    private final McpJsonMapper json;

    /** @param json writes nothing between tokens, so that no message has more than one line */
    public MessageEncoder(McpJsonMapper json) {
        this.json = json;
    }

    /** A response; where its result cannot be written as JSON, an internal error. */
    public byte[] response(JSONRPCResponse response) {
        try {
            JSONRPCError error = response.error();
            return json.writeValueAsBytes(
                    error == null ? response : JSONRPCResponse.error(response.id(), presentable(error)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("A result could not be written as JSON: {}", e.getClass().getName());
            LOG.debug("Why", e);
            return internalError(response.id());
        }
    }

    /**
     * A request or notification of the server's own.
     *
     * @throws UncheckedIOException where it cannot be written as JSON
     */
    public byte[] message(JSONRPCMessage message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An error about the request {@code id}, or about something without a usable id, which the SDK's own type does not allow. */
    public byte[] error(@Nullable Object id, int code, String message) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        error.put("id", id);
        error.put("error", new JSONRPCError(code, message));
        try {
            return json.writeValueAsBytes(error);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] internalError(Object id) {
        return error(id, ErrorCodes.INTERNAL_ERROR, INTERNAL_ERROR);
    }

    /** The SDK puts an exception's message into internal errors and into refusals of params, and a placeholder where the name of an unknown tool belongs. */
    static JSONRPCError presentable(JSONRPCError error) {
        if (error.code() == ErrorCodes.INTERNAL_ERROR) {
            LOG.debug("Internal error: {}", error.message());
            return new JSONRPCError(ErrorCodes.INTERNAL_ERROR, INTERNAL_ERROR);
        }
        if (error.message().startsWith(SDK_UNREADABLE)) {
            LOG.debug("{}", error.message());
            return new JSONRPCError(error.code(), UNREADABLE);
        }
        if (SDK_UNKNOWN_TOOL.equals(error.message())
                && error.data() instanceof String data
                && data.startsWith(SDK_UNKNOWN_TOOL_DATA)) {
            String name = data.substring(SDK_UNKNOWN_TOOL_DATA.length());
            return new JSONRPCError(error.code(), UNKNOWN_TOOL + name);
        }
        return error;
    }
}
