package io.github.personiomcp.server;

import io.github.personiomcp.domain.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Notices calls of tools that do not exist: the SDK answers them itself, so that no tool ever hears of them. */
final class MissedCalls {

    private final Predicate<String> registered;
    private final Supplier<LiveTenant> tenant;
    private final ToolRunner runner;
    private volatile Map<?, ?> client = Map.of();

    /** @param registered whether the SDK has a tool of this name */
    MissedCalls(Predicate<String> registered, Supplier<LiveTenant> tenant, ToolRunner runner) {
        this.registered = registered;
        this.tenant = tenant;
        this.runner = runner;
    }

    /** To be done before the SDK handles {@code request}. */
    Mono<Void> before(JSONRPCRequest request) {
        Map<?, ?> params = request.params() instanceof Map<?, ?> given ? given : Map.of();
        if (request.method().equals(McpSchema.METHOD_INITIALIZE)
                && params.get("clientInfo") instanceof Map<?, ?> info) {
            client = info;
        }
        boolean missed = request.method().equals(McpSchema.METHOD_TOOLS_CALL)
                && params.get("name") instanceof String name
                && !registered.test(name);
        return missed
                ? Mono.<Void>fromRunnable(() -> tell(String.valueOf(params.get("name"))))
                        .subscribeOn(Schedulers.boundedElastic())
                : Mono.empty();
    }

    private void tell(String name) {
        Caller caller = ToolAdapter.caller(client.get("name") + " " + client.get("version"), "");
        runner.missed(tenant.get().has(name) ? name : "", caller);
    }
}
