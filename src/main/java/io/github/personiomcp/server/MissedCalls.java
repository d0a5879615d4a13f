package io.github.personiomcp.server;

import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.logging.Trace;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
                : Mono.<Void>fromRunnable(
                                () -> before(request, ToolAdapter.caller(Caller.LOCAL.name(), client, ""), null))
                        .subscribeOn(Schedulers.boundedElastic());
    }

    /**
     * To be done before the SDK handles a request of {@code caller}.
     *
     * @param traceparent what the transport says of the trace of the request; null where it says nothing
     */
    void before(JSONRPCRequest request, Caller caller, @Nullable String traceparent) {
        missing(request)
                .ifPresent(name -> Trace.during(
                        Trace.of(said(request), traceparent),
                        () -> runner.missed(tenant.get().has(name) ? name : "", caller)));
    }

    /** What the client says with the request of its trace. */
    private static @Nullable String said(JSONRPCRequest request) {
        return request.params() instanceof Map<?, ?> params
                        && params.get("_meta") instanceof Map<?, ?> meta
                        && meta.get(Trace.PARENT) instanceof String parent
                ? parent
                : null;
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
