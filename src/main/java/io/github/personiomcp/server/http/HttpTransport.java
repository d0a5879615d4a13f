package io.github.personiomcp.server.http;

import io.github.personiomcp.policy.limits.RequestLimits;
import io.github.personiomcp.server.access.Admitted;
import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.http.HttpListener.Endpoint;
import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.github.personiomcp.server.jsonrpc.PresentableJson;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpServerTransportProviderBase;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * MCP over HTTP, with SDK servers for each distinct policy: Streamable HTTP by the SDK's servlets, the older way by {@link SseServlet}, both
 * behind the filters of this package.
 */
public final class HttpTransport implements AutoCloseable {

    /** How long ending the sessions may take when the server stops. */
    private static final Duration FAREWELL = Duration.ofMillis(500);

    /** How long a stream may outlive the key or token with which it was opened. */
    private static final Duration BETWEEN_LOOKS_AT_KEYS = Duration.ofSeconds(2);

    /** After how long it is found out whether whoever listens is still there. */
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(15);

    private final HttpSettings settings;
    private final McpJsonMapper json;
    private final Clock clock;
    private final HttpReplies replies;
    private final RateFilter rate;
    private final LoadFilter load;
    private final Sessions sessions;
    private final RunningCalls running = new RunningCalls();
    private final StreamWatch watch = new StreamWatch();
    private final StreamWatch hearing = new StreamWatch();
    private final List<McpServerTransportProviderBase> providers = new CopyOnWriteArrayList<>();
    private @Nullable Monitoring monitoring;
    private @Nullable HttpListener apart;
    private @Nullable HttpListener listener;

    /** Nothing is served yet. */
    public HttpTransport(HttpSettings settings, McpJsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.replies = new HttpReplies(new MessageEncoder(json));
        this.rate = new RateFilter(replies, new RequestLimits(settings.requestsPerMinute(), System::nanoTime));
        this.load = new LoadFilter(settings, replies);
        this.sessions = new Sessions(settings, clock);
    }

    /** On what one more SDK server for {@link HttpStyle#STREAMABLE} is built. */
    public HttpServletStreamableServerTransportProvider streamable() {
        HttpServletStreamableServerTransportProvider provider = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(new PresentableJson(json))
                .mcpEndpoint(HttpStyle.STREAMABLE.path())
                .contextExtractor(HttpCaller::context)
                .maxRequestSize(HttpSettings.MOST_BYTES)
                .sessionSweepInterval(settings.idle())
                .build();
        providers.add(provider);
        return provider;
    }

    /** On what one more SDK server for {@link HttpStyle#SSE} is built. */
    public SseServlet sse() {
        SseServlet provider = new SseServlet(json, sessions, running, watch);
        providers.add(provider);
        return provider;
    }

    /** Whether there is a session of this id. */
    public boolean isOpen(String session) {
        return sessions.isOpen(session);
    }

    /** Those who have a session. */
    public Set<Admitted> present() {
        return sessions.owners();
    }

    /** Ends what was made for an SDK server that nobody uses any more. */
    public void drop(SdkEndpoint endpoint) {
        for (HttpServlet servlet : List.of(endpoint.streamable(), endpoint.sse())) {
            if (servlet instanceof McpServerTransportProviderBase provider && providers.remove(provider)) {
                provider.close();
            }
        }
    }

    public RunningCalls running() {
        return running;
    }

    /** Has the server watched; to be said before it begins to serve. */
    public void monitor(Monitoring watching) {
        monitoring = watching;
        watching.watch(() -> new Monitoring.HttpLoad(sessions.size(), load.refused(), sessions.refused()));
    }

    /** Where those who watch can ask, where that is an address of its own. */
    public Optional<URI> monitoringUrl() {
        return Optional.ofNullable(apart).map(HttpListener::url);
    }

    /**
     * Begins to serve.
     *
     * @param authentication tells who calls; null where anybody may
     * @param servers the SDK servers of a caller
     * @return where MCP is served, Streamable HTTP first
     * @throws IOException where the address is taken or not this computer's
     */
    public List<URI> listen(@Nullable Authentication authentication, Function<Admitted, SdkEndpoint> servers)
            throws IOException {
        List<Filter> filters = new ArrayList<>(List.of(new HostFilter(settings, replies)));
        McpPaths mcp = new McpPaths(replies, json, rate, load);
        Map<String, Endpoint> paths = paths(mcp, servers);
        hearing.start(BETWEEN_PROBES);
        if (authentication != null) {
            watch.start(BETWEEN_LOOKS_AT_KEYS);
            filters.add(new AccessFilter(replies, authentication, new Guesses(clock)));
            authentication.resource().map(mcp::describing).ifPresent(paths::putAll);
        }
        Monitoring watching = monitoring;
        if (watching != null) {
            apart = new MonitoringPaths(settings, replies, json, load::stopping).serve(watching, paths);
        }
        HttpListener started = listenOrGiveUp(filters, paths);
        listener = started;
        return Stream.of(HttpStyle.values())
                .filter(settings.styles()::contains)
                .map(style -> started.url().resolve(style.path()))
                .toList();
    }

    private HttpListener listenOrGiveUp(List<Filter> filters, Map<String, Endpoint> paths) throws IOException {
        try {
            return new HttpListener(settings, filters, paths);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Map<String, Endpoint> paths(McpPaths mcp, Function<Admitted, SdkEndpoint> servers) {
        Beforehand beforehand = (asked, session, trace) ->
                servers.apply(session.owner()).beforehand().handle(asked, session, trace);
        SessionWork work = new SessionWork(replies, sessions, running, watch, beforehand);
        return mcp.of(
                settings.styles(),
                servers,
                new SessionFilter(sessions, work, hearing),
                new SseSessionFilter(sessions, work));
    }

    /** Lets calls under way finish, for as long as the settings say, and takes no more; whoever watches is told so meanwhile. */
    @Override
    public void close() {
        Optional.ofNullable(listener).ifPresent(this::finish);
        Optional.ofNullable(apart).ifPresent(HttpListener::close);
    }

    private void finish(HttpListener started) {
        watch.close();
        hearing.close();
        load.drain(settings.drain());
        started.refuseMore();
        sayFarewell();
        started.close();
    }

    /** Closing a stream that its client does not read would take until that is noticed. */
    private void sayFarewell() {
        Flux.fromIterable(providers)
                .flatMap(provider -> provider.closeGracefully().subscribeOn(Schedulers.boundedElastic()))
                .then()
                .timeout(FAREWELL)
                .onErrorComplete()
                .block();
    }
}
