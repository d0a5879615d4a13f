package io.github.personiomcp.server.http;

import io.github.personiomcp.server.http.HttpListener.Endpoint;
import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.github.personiomcp.server.jsonrpc.MessageParser;
import io.github.personiomcp.server.jsonrpc.PresentableJson;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpServerTransportProviderBase;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** MCP over HTTP: Streamable HTTP by the SDK's servlet, the older way by {@link SseServlet}, both behind the filters of this package. */
public final class HttpTransport implements AutoCloseable {

    private final HttpSettings settings;
    private final McpJsonMapper json;
    private final HttpReplies replies;
    private final LoadFilter load;
    private final HttpServletStreamableServerTransportProvider streamable;
    private final SseServlet sse;
    private final Sessions sessions;
    private final RunningCalls running = new RunningCalls();
    private @Nullable HttpListener listener;

    /** Nothing is served yet. */
    public HttpTransport(HttpSettings settings, McpJsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.replies = new HttpReplies(new MessageEncoder(json));
        this.load = new LoadFilter(settings, replies);
        this.sessions = new Sessions(settings, clock);
        this.sse = new SseServlet(json, sessions, running);
        this.streamable = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(new PresentableJson(json))
                .mcpEndpoint(HttpStyle.STREAMABLE.path())
                .contextExtractor(HttpCaller::context)
                .maxRequestSize(HttpSettings.MOST_BYTES)
                .sessionSweepInterval(settings.idle())
                .build();
    }

    /** On what an SDK server for {@link HttpStyle#STREAMABLE} is built. */
    public HttpServletStreamableServerTransportProvider streamable() {
        return streamable;
    }

    /** On what an SDK server for {@link HttpStyle#SSE} is built. */
    public McpServerTransportProvider sse() {
        return sse;
    }

    public RunningCalls running() {
        return running;
    }

    /**
     * Begins to serve.
     *
     * @return where MCP is served, Streamable HTTP first
     * @throws IOException where the address is taken or not this computer's
     */
    public List<URI> listen(Beforehand beforehand) throws IOException {
        SessionWork work = new SessionWork(replies, sessions, running, beforehand);
        Map<String, Endpoint> endpoints = new HashMap<>();
        if (settings.styles().contains(HttpStyle.STREAMABLE)) {
            Filter session = new SessionFilter(sessions, work);
            endpoints.put(
                    HttpStyle.STREAMABLE.path(),
                    new Endpoint(streamable, List.of(methods("GET", "POST", "DELETE"), messages(streamable), session)));
        }
        if (settings.styles().contains(HttpStyle.SSE)) {
            Filter session = new SseSessionFilter(sessions, work);
            endpoints.put(HttpStyle.SSE.path(), new Endpoint(sse, List.of(methods("GET"), session)));
            endpoints.put(SseServlet.MESSAGES, new Endpoint(sse, List.of(methods("POST"), messages(sse), session)));
        }
        HttpListener started = new HttpListener(settings, List.of(new HostFilter(settings, replies), load), endpoints);
        listener = started;
        return Stream.of(HttpStyle.values())
                .filter(settings.styles()::contains)
                .map(style -> started.url().resolve(style.path()))
                .toList();
    }

    private Filter methods(String... methods) {
        return new MethodFilter(replies, methods);
    }

    private Filter messages(McpServerTransportProviderBase transport) {
        return new MessageFilter(replies, new MessageParser(json), Set.copyOf(transport.protocolVersions()));
    }

    /** Lets calls under way finish, for as long as the settings say, and takes no more. */
    @Override
    public void close() {
        HttpListener started = listener;
        if (started == null) {
            return;
        }
        started.refuseMore();
        load.drain(settings.drain());
        streamable.closeGracefully().then(sse.closeGracefully()).block();
        started.close();
    }
}
