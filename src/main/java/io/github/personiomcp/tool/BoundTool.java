package io.github.personiomcp.tool;

import io.github.personiomcp.domain.TenantSchema;

/** A tool together with its description for one tenant. */
public record BoundTool(Tool tool, ToolSpec spec, TenantSchema tenant) {

    public static BoundTool bind(Tool tool, TenantSchema tenant) {
        return new BoundTool(tool, tool.spec(tenant), tenant);
    }
}
