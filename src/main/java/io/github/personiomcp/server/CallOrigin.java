package io.github.personiomcp.server;

import io.modelcontextprotocol.server.McpSyncServerExchange;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a transport knows of the calls that come over it. */
interface CallOrigin {

    /** The name of whoever calls. */
    String caller(McpSyncServerExchange exchange);

    /** What the transport says of the trace to which a call belongs; null where it has no place for that. */
    default @Nullable String traceparent(McpSyncServerExchange exchange) {
        return null;
    }

    /** Does the work of a call in a way that lets the transport stop it, by interrupting its thread. */
    Outcome during(McpSyncServerExchange exchange, Supplier<Outcome> call);

    /** Tells a client that a question is no longer open, by the parameters with which it was asked. */
    void withdraw(Object question);
}
