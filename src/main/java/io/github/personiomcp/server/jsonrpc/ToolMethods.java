package io.github.personiomcp.server.jsonrpc;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.Set;

/** The requests whose answers depend on which tools are on offer, and so wait until these are known. */
public final class ToolMethods {

    private static final Set<String> METHODS = Set.of(
            McpSchema.METHOD_TOOLS_LIST,
            McpSchema.METHOD_TOOLS_CALL,
            McpSchema.METHOD_PROMPT_LIST,
            McpSchema.METHOD_PROMPT_GET,
            McpSchema.METHOD_RESOURCES_LIST,
            McpSchema.METHOD_RESOURCES_TEMPLATES_LIST,
            McpSchema.METHOD_RESOURCES_READ,
            McpSchema.METHOD_RESOURCES_SUBSCRIBE,
            McpSchema.METHOD_COMPLETION_COMPLETE);

    private ToolMethods() {}

    public static boolean contain(String method) {
        return METHODS.contains(method);
    }
}
