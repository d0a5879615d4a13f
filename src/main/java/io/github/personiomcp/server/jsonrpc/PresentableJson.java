package io.github.personiomcp.server.jsonrpc;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON for transports of the SDK that write messages themselves: errors leave as {@link MessageEncoder} writes them. The SDK would write
 * an exception of its own with all its fields, stack trace included.
 */
public final class PresentableJson implements McpJsonMapper {

    private final McpJsonMapper json;
    private final MessageEncoder encoder;

    public PresentableJson(McpJsonMapper json) {
        this.json = json;
        this.encoder = new MessageEncoder(json);
    }

    @Override
    public String writeValueAsString(Object value) throws IOException {
        return new String(writeValueAsBytes(value), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] writeValueAsBytes(Object value) throws IOException {
        if (value instanceof JSONRPCResponse response) {
            return encoder.response(response);
        }
        if (value instanceof McpError failure) {
            JSONRPCError error = failure.getJsonRpcError();
            return encoder.error(
                    null, error.code(), MessageEncoder.presentable(error).message());
        }
        return json.writeValueAsBytes(value);
    }

    @Override
    public <T> T readValue(String content, Class<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, Class<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(String content, TypeRef<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T convertValue(Object fromValue, Class<T> type) {
        return json.convertValue(fromValue, type);
    }

    @Override
    public <T> T convertValue(Object fromValue, TypeRef<T> type) {
        return json.convertValue(fromValue, type);
    }
}
