package io.github.personiomcp.tool;

import java.util.Map;

/** What a tool answers. */
public sealed interface ToolResult permits ToolResult.Single, Page {

    /** The structured result: flat, without nulls. */
    Map<String, Object> content();

    /** A result that is one thing. */
    record Single(Map<String, Object> content) implements ToolResult {}
}
