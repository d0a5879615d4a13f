package io.github.personiomcp.tool;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.TenantSchema;

/**
 * One call of one tool.
 *
 * @param spec how the tool that is called presents itself
 * @param context may only read; a write goes through the {@code confirmer}, which hands out a context that may do more
 * @param elicitor reaches the human behind the call; the confirmer's, not the tool's
 */
public record ToolCall(
        ToolSpec spec, Arguments arguments, CallContext context, Confirmer confirmer, Elicitor elicitor) {

    /** A call behind which nobody can be asked. */
    public ToolCall(ToolSpec spec, Arguments arguments, CallContext context, Confirmer confirmer) {
        this(spec, arguments, context, confirmer, Elicitor.NOBODY);
    }

    /** This call with another confirmer in the way of its writes. */
    public ToolCall confirmedBy(Confirmer other) {
        return new ToolCall(spec, arguments, context, other, elicitor);
    }

    /** The attributes that this caller may see. */
    public TenantSchema tenant() {
        return context.tenant();
    }
}
