package io.github.personiomcp.server;

import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.ToolSpec;
import java.util.Map;

/** A tool's definition exactly as {@code tools/list} sends it. */
public record ToolDefinition(ToolSpec spec, Map<String, Object> content) {

    public static ToolDefinition of(BoundTool bound) {
        String json = WireJson.text(ToolAdapter.describe(bound.spec()));
        return new ToolDefinition(bound.spec(), WireJson.object(json).orElseThrow());
    }

    /** What the definition costs a language model. */
    public int tokens() {
        return Tokens.count(WireJson.text(content));
    }
}
