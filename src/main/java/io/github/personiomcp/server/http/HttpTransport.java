package io.github.personiomcp.server.http;

import io.github.personiomcp.server.access.Admitted;
import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.access.ProtectedResource;
import io.github.personiomcp.server.http.HttpListener.Endpoint;
import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.github.personiomcp.server.jsonrpc.MessageParser;
import io.github.personiomcp.server.jsonrpc.PresentableJson;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Streamable HTTP at {@value #PATH}: the SDK's servlets, one for each distinct policy, behind the filters of this package. */
public final class HttpTransport implements AutoCloseable {

    /** Where MCP is served. */
    public static final String PATH = "/mcp";

    private static final Set<String> VERSIONS =
            Set.of(ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final HttpSettings settings;
    private final McpJsonMapper json;
    private final Clock clock;
    private final List<HttpServletStreamableServerTransportProvider> providers = new CopyOnWriteArrayList<>();
    private final Sessions sessions;
    private final RunningCalls running = new RunningCalls();
    private @Nullable HttpListener listener;

    /** Nothing is served yet. */
    public HttpTransport(HttpSettings settings, McpJsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.sessions = new Sessions(settings, clock);
    }

    /** On what one more SDK server is built. */
    public HttpServletStreamableServerTransportProvider provider() {
        HttpServletStreamableServerTransportProvider provider = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(new PresentableJson(json))
                .mcpEndpoint(PATH)
                .contextExtractor(HttpCaller::context)
                .maxRequestSize(HttpSettings.MOST_BYTES)
                .sessionSweepInterval(settings.idle())
                .build();
        providers.add(provider);
        return provider;
    }

    public RunningCalls running() {
        return running;
    }

    /**
     * Begins to serve.
     *
     * @param authentication tells who calls; null where anybody may
     * @param endpoints the SDK server of a caller
     * @return where MCP is served
     * @throws IOException where the address is taken or not this computer's
     */
    public URI listen(@Nullable Authentication authentication, Function<Admitted, SdkEndpoint> endpoints)
            throws IOException {
        HttpReplies replies = new HttpReplies(new MessageEncoder(json));
        List<Filter> filters =
                new ArrayList<>(List.of(new HostFilter(settings, replies), new LoadFilter(settings, replies)));
        Map<String, Endpoint> paths = new HashMap<>(Map.of(PATH, streamable(replies, endpoints)));
        if (authentication != null) {
            filters.add(new AccessFilter(replies, authentication, new Guesses(clock)));
            authentication.resource().ifPresent(resource -> describe(resource, paths));
        }
        HttpListener started = new HttpListener(settings, filters, paths);
        listener = started;
        return started.url().resolve(PATH);
    }

    private Endpoint streamable(HttpReplies replies, Function<Admitted, SdkEndpoint> endpoints) {
        Beforehand beforehand = (asked, session) ->
                endpoints.apply(session.owner()).beforehand().handle(asked, session);
        return new Endpoint(
                new CallersServlet(endpoints),
                List.of(
                        new MessageFilter(replies, new MessageParser(json), VERSIONS),
                        new SessionFilter(replies, sessions, running, beforehand)));
    }

    private void describe(ProtectedResource resource, Map<String, Endpoint> paths) {
        Endpoint metadata = new Endpoint(new ResourceMetadata(resource, json), List.of());
        ResourceMetadata.PATHS.forEach(path -> paths.put(path, metadata));
    }

    /** Lets calls under way finish, for as long as the settings say, and takes no more. */
    @Override
    public void close() {
        HttpListener started = listener;
        if (started == null) {
            return;
        }
        started.refuseMore();
        long end = System.nanoTime() + settings.drain().toNanos();
        Flux.fromIterable(providers)
                .flatMap(HttpServletStreamableServerTransportProvider::closeGracefully)
                .then()
                .block(settings.drain());
        while (running.size() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        started.close();
    }
}
