package io.github.personiomcp.tool;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.TenantSchema;

/**
 * One call of one tool.
 *
 * @param tool name under which the tool was called
 * @param context may only read; a write goes through the {@code confirmer}, which hands out a context that may do more
 */
public record ToolCall(String tool, Arguments arguments, CallContext context, Confirmer confirmer) {

    /** The attributes that this caller may see. */
    public TenantSchema tenant() {
        return context.tenant();
    }
}
