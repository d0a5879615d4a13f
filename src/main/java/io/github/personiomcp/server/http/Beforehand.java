package io.github.personiomcp.server.http;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import org.jspecify.annotations.Nullable;

/** What is to be done before the SDK handles a request of a session. */
@FunctionalInterface
public interface Beforehand {

    /**
     * Does it.
     *
     * @param traceparent what stands of its trace on the way by which the request came; null where nothing does
     */
    void handle(JSONRPCRequest request, Session session, @Nullable String traceparent);
}
