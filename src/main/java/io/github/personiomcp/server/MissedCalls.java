package io.github.personiomcp.server;

import io.github.personiomcp.domain.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Notices calls of tools that do not exist: the SDK answers them itself, so that no tool ever hears of them. */
final class MissedCalls {

    private final Predicate<String> registered;
    private final Supplier<LiveTenant> tenant;
    private final ToolRunner runner;
    private volatile String client = "";

    /** @param registered whether the SDK has a tool of this name */
    MissedCalls(Predicate<String> registered, Supplier<LiveTenant> tenant, ToolRunner runner) {
        this.registered = registered;
        this.tenant = tenant;
        this.runner = runner;
    }

    /** To be done before the SDK handles a request of the only client there is. */
    Mono<Void> before(JSONRPCRequest request) {
        if (request.method().equals(McpSchema.METHOD_INITIALIZE)
                && request.params() instanceof Map<?, ?> params
                && params.get("clientInfo") instanceof Map<?, ?> info) {
            client = info.get("name") + " " + info.get("version");
        }
        return missing(request).isEmpty()
                ? Mono.empty()
                : Mono.<Void>fromRunnable(() -> before(request, ToolAdapter.caller(Caller.LOCAL.name(), client, "")))
                        .subscribeOn(Schedulers.boundedElastic());
    }

    /** To be done before the SDK handles a request of {@code caller}. */
    void before(JSONRPCRequest request, Caller caller) {
        missing(request).ifPresent(name -> runner.missed(tenant.get().has(name) ? name : "", caller));
    }

    /** The tool that is called and does not exist. */
    private Optional<String> missing(JSONRPCRequest request) {
        return request.method().equals(McpSchema.METHOD_TOOLS_CALL)
                        && request.params() instanceof Map<?, ?> params
                        && params.get("name") instanceof String name
                        && !registered.test(name)
                ? Optional.of(name)
                : Optional.empty();
    }
}
