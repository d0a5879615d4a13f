package io.github.personiomcp.server;

import io.github.personiomcp.server.http.Beforehand;
import io.github.personiomcp.server.http.HttpCaller;
import io.github.personiomcp.server.http.HttpSettings;
import io.github.personiomcp.server.http.HttpTransport;
import io.github.personiomcp.server.http.RunningCalls;
import io.github.personiomcp.tool.BoundTool;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServer.SyncSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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
     * Starts serving a tenant's tools.
     *
     * @throws IOException where the address is taken or not this computer's
     */
    public static HttpServer start(
            HttpSettings settings, LiveTenant tenant, ToolRunner runner, String version, Clock clock)
            throws IOException {
        HttpTransport transport = new HttpTransport(settings, new JacksonMcpJsonMapper(WireJson.MAPPER), clock);
        ToolAdapter adapter = new ToolAdapter(runner, new Calls(transport.running()));
        HeldNotifications.Streamable streamable = new HeldNotifications.Streamable(transport.streamable());
        HeldNotifications.Single sse = new HeldNotifications.Single(transport.sse());
        List<Offer> offers = List.of(
                Offer.on(streamable, McpServer.sync(streamable), adapter, version),
                Offer.on(sse, McpServer.sync(sse), adapter, version));
        MissedCalls missed = new MissedCalls(offers.get(0).registrar()::has, () -> tenant, runner);
        Runnable untilToolsAreKnown = () -> await(tenant.watch(tools -> offers.forEach(offer -> offer.replace(tools))));
        return new HttpServer(transport, transport.listen(beforehand(untilToolsAreKnown, missed)));
    }

    /** The tools that an SDK server offers. */
    private record Offer(HeldNotifications notifications, ToolRegistrar registrar) {

        static Offer on(
                HeldNotifications notifications, SyncSpecification<?> server, ToolAdapter adapter, String version) {
            McpSyncServer built = SdkServers.configure(server, SdkServers.introduction(version))
                    .immediateExecution(true)
                    .build();
            return new Offer(notifications, new ToolRegistrar(adapter, built));
        }

        void replace(List<BoundTool> tools) {
            notifications.during(() -> registrar.apply(tools));
        }
    }

    private static void await(CompletionStage<Void> firstLook) {
        firstLook
                .<Void>handle((known, failure) -> null)
                .toCompletableFuture()
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static Beforehand beforehand(Runnable untilToolsAreKnown, MissedCalls missed) {
        return (request, session) -> {
            if (NEEDS_TOOLS.contains(request.method())) {
                untilToolsAreKnown.run();
            }
            missed.before(request, ToolAdapter.caller(session.owner(), session.client(), session.id()));
        };
    }

    /** Where MCP is served, Streamable HTTP first. */
    public List<URI> urls() {
        return urls;
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
        public Outcome during(McpSyncServerExchange exchange, Supplier<Outcome> call) {
            Object request = HttpCaller.request(exchange.transportContext());
            return running.during(exchange.sessionId(), request, call);
        }

        /** The stream of the call ends with it, and the question with the stream. */
        @Override
        public void withdraw(Object question) {}
    }
}
