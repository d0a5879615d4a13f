package io.github.personiomcp.server.http;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;

/** What is to be done before the SDK handles a request of a session. */
@FunctionalInterface
public interface Beforehand {

    void handle(JSONRPCRequest request, Session session);
}
