package io.github.personiomcp.tool;

import io.github.personiomcp.domain.CallContext;
import java.util.function.Function;

/**
 * The only way to a context that may write. A tool that forgets to ask holds a read-only context, and the HTTP client refuses its
 * request.
 */
@FunctionalInterface
public interface Confirmer {

    /**
     * Carries out {@code write} if {@code plan} is agreed to; otherwise answers with the plan and how to agree.
     *
     * @param write runs in a context that may do what the plan says
     */
    ToolResult confirm(Plan plan, ToolCall call, Function<CallContext, ToolResult> write);

    /**
     * Runs {@code tool} for {@code call}. Where somebody is asked meanwhile, it is run again after the answer, from the beginning, so that
     * it plans on what is true then; what it writes is only ever what was agreed to.
     */
    default ToolResult run(ToolCall call, Function<ToolCall, ToolResult> tool) {
        return tool.apply(call);
    }
}
