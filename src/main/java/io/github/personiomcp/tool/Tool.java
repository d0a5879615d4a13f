package io.github.personiomcp.tool;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;

/** One capability that an agent can call. */
public interface Tool {

    /** Describes the tool for one tenant: pure, no I/O. */
    ToolSpec spec(TenantSchema tenant);

    /**
     * Runs one call whose arguments already match the input schema of the spec.
     *
     * @throws InvalidArgumentException where an argument names something that does not exist or makes no sense
     * @throws PersonioException where Personio could not do it
     */
    ToolResult call(ToolCall call);
}
