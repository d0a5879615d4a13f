package io.github.personiomcp.server;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.http.Beforehand;
import io.github.personiomcp.server.http.HttpCaller;
import io.github.personiomcp.server.http.HttpSettings;
import io.github.personiomcp.server.http.HttpTransport;
import io.github.personiomcp.server.http.Monitoring;
import io.github.personiomcp.server.http.RunningCalls;
import io.github.personiomcp.server.http.SdkEndpoint;
import io.github.personiomcp.server.http.SseServlet;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServer.SyncSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The MCP server for many clients over HTTP. */
public final class HttpServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Set<String> NEEDS_TOOLS = Set.of(McpSchema.METHOD_TOOLS_LIST, McpSchema.METHOD_TOOLS_CALL);

    private final HttpTransport transport;
    private final List<URI> urls;

    private HttpServer(HttpTransport transport, List<URI> urls) {
        this.transport = transport;
        this.urls = urls;
    }

    /**
     * Starts serving. Callers whose profiles come to the same policy share an SDK server, which is made when the first of them comes.
     *
     * @param authentication tells who calls; null where anybody may
     * @param tenancies what is served to whoever has a profile
     * @param monitoring watches the server; null where nobody does
     * @throws IOException where the address is taken or not this computer's
     */
    public static HttpServer start(
            HttpSettings settings,
            @Nullable Authentication authentication,
            Function<Profile, Tenancy> tenancies,
            String version,
            Clock clock,
            @Nullable Monitoring monitoring)
            throws IOException {
        HttpTransport transport = new HttpTransport(settings, new JacksonMcpJsonMapper(WireJson.MAPPER), clock);
        if (monitoring != null) {
            transport.monitor(monitoring);
        }
        Map<Tenancy, SdkEndpoint> endpoints = new ConcurrentHashMap<>();
        List<URI> urls = transport.listen(
                authentication,
                caller -> endpoints.computeIfAbsent(
                        tenancies.apply(caller.profile()), tenancy -> serve(tenancy, transport, version)));
        return new HttpServer(transport, urls);
    }

    private static SdkEndpoint serve(Tenancy tenancy, HttpTransport transport, String version) {
        ToolAdapter adapter = new ToolAdapter(tenancy.runner(), new Calls(transport.running()));
        HttpServletStreamableServerTransportProvider streamable = transport.streamable();
        SseServlet sse = transport.sse();
        HeldNotifications.Streamable newer = new HeldNotifications.Streamable(streamable);
        HeldNotifications.Single older = new HeldNotifications.Single(sse);
        List<Offer> offers = List.of(
                offer(newer, McpServer.sync(newer), adapter, version),
                offer(older, McpServer.sync(older), adapter, version));
        MissedCalls missed = new MissedCalls(offers.get(0)::has, tenancy::tenant, tenancy.runner());
        Runnable untilToolsAreKnown =
                () -> await(tenancy.tenant().watch(tools -> offers.forEach(offer -> offer.replace(tools))));
        return new SdkEndpoint(streamable, sse, beforehand(untilToolsAreKnown, missed));
    }

    private static Offer offer(
            HeldNotifications notifications, SyncSpecification<?> server, ToolAdapter adapter, String version) {
        McpSyncServer built = SdkServers.configure(server, SdkServers.introduction(version))
                .immediateExecution(true)
                .build();
        return new Offer(notifications, new ToolRegistrar(adapter, built));
    }

    private static void await(CompletionStage<Void> firstLook) {
        firstLook
                .<Void>handle((known, failure) -> null)
                .toCompletableFuture()
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static Beforehand beforehand(Runnable untilToolsAreKnown, MissedCalls missed) {
        return (request, session, trace) -> {
            if (NEEDS_TOOLS.contains(request.method())) {
                untilToolsAreKnown.run();
            }
            missed.before(request, ToolAdapter.caller(session.owner().name(), session.client(), session.id()), trace);
        };
    }

    /** Where MCP is served, Streamable HTTP first. */
    public List<URI> urls() {
        return urls;
    }

    /** Where those who watch can ask, where that is an address of its own. */
    public Optional<URI> monitoringUrl() {
        return transport.monitoringUrl();
    }

    @Override
    public void close() {
        transport.close();
    }

    /** Calls that can be stopped by another request. */
    private record Calls(RunningCalls running) implements CallOrigin {

        @Override
        public String caller(McpSyncServerExchange exchange) {
            return HttpCaller.name(exchange.transportContext());
        }

        @Override
        public @Nullable String traceparent(McpSyncServerExchange exchange) {
            return HttpCaller.traceparent(exchange.transportContext());
        }

        @Override
        public Outcome during(McpSyncServerExchange exchange, Supplier<Outcome> call) {
            Object request = HttpCaller.request(exchange.transportContext());
            return running.during(exchange.sessionId(), request, call);
        }

        /** The stream of the call ends with it, and the question with the stream. */
        @Override
        public void withdraw(Object question) {}
    }
}
