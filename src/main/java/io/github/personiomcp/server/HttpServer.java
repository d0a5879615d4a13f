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
import io.github.personiomcp.server.jsonrpc.ToolMethods;
import io.github.personiomcp.server.stdio.Introduction;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.BoundTool;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The MCP server for many clients over HTTP. */
public final class HttpServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpTransport transport;
    private final List<URI> urls;

    private HttpServer(HttpTransport transport, List<URI> urls) {
        this.transport = transport;
        this.urls = urls;
    }

    /**
     * Starts serving, to each caller what {@link Endpoints} has for them.
     *
     * @param authentication tells who calls; null where anybody may
     * @param tenancies what is served to whoever has a profile; what nobody needs any more is closed
     * @param language in which titles, prompts and the like are written
     * @param monitoring watches the server; null where nobody does
     * @throws IOException where the address is taken or not this computer's
     */
    public static HttpServer start(
            HttpSettings settings,
            @Nullable Authentication authentication,
            Function<Profile, Tenancy> tenancies,
            String version,
            Language language,
            Clock clock,
            @Nullable Monitoring monitoring)
            throws IOException {
        HttpTransport transport = new HttpTransport(settings, new JacksonMcpJsonMapper(WireJson.MAPPER), clock);
        if (monitoring != null) {
            transport.monitor(monitoring);
        }
        Endpoints endpoints = new Endpoints(
                tenancies,
                tenancy -> serve(tenancy, transport, version, language),
                transport::present,
                transport::drop,
                clock);
        return new HttpServer(transport, transport.listen(authentication, endpoints::of));
    }

    private static SdkEndpoint serve(Tenancy tenancy, HttpTransport transport, String version, Language language) {
        Introduction introduction = SdkServers.introduction(version, language);
        ToolAdapter adapter = new ToolAdapter(tenancy.runner(), new Calls(transport.running()));
        HttpServletStreamableServerTransportProvider streamable = transport.streamable();
        SseServlet sse = transport.sse();
        HeldNotifications.Streamable newer = new HeldNotifications.Streamable(streamable);
        HeldNotifications.Single older = new HeldNotifications.Single(sse);
        List<Offer> offers = List.of(
                Offer.on(newer, McpServer.sync(newer).immediateExecution(true), adapter, introduction, language),
                Offer.on(older, McpServer.sync(older).immediateExecution(true), adapter, introduction, language));
        ResourceWatch watch = new ResourceWatch(
                tenancy::tenant, uri -> offers.forEach(offer -> offer.updated(uri)), transport::isOpen);
        MissedCalls missed = new MissedCalls(offers.get(0)::has, tenancy::tenant, tenancy.runner());
        Consumer<List<BoundTool>> changed = tools -> {
            offers.forEach(offer -> offer.replace(tools));
            watch.offered(tools);
        };
        Runnable untilToolsAreKnown = () -> await(tenancy.tenant().watch(changed));
        return new SdkEndpoint(streamable, sse, beforehand(untilToolsAreKnown, missed, watch));
    }

    private static void await(CompletionStage<Void> firstLook) {
        firstLook
                .<Void>handle((known, failure) -> null)
                .toCompletableFuture()
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static Beforehand beforehand(Runnable untilToolsAreKnown, MissedCalls missed, ResourceWatch watch) {
        return (request, session, trace) -> {
            if (ToolMethods.contain(request.method())) {
                untilToolsAreKnown.run();
            }
            watch.before(request, session.id());
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
