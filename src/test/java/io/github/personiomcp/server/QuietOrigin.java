package io.github.personiomcp.server;

import io.github.personiomcp.domain.Caller;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import java.util.function.Supplier;

/** Calls of whoever started the program, which nobody stops. */
final class QuietOrigin implements CallOrigin {

    @Override
    public String caller(McpSyncServerExchange exchange) {
        return Caller.LOCAL.name();
    }

    @Override
    public Outcome during(McpSyncServerExchange exchange, Supplier<Outcome> call) {
        return call.get();
    }

    @Override
    public void withdraw(Object question) {}
}
