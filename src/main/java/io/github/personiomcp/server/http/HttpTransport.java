package io.github.personiomcp.server.http;

import io.github.personiomcp.server.http.HttpListener.Endpoint;
import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.github.personiomcp.server.jsonrpc.MessageParser;
import io.github.personiomcp.server.jsonrpc.PresentableJson;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Streamable HTTP at {@value #PATH}: the SDK's servlet behind the filters of this package. */
public final class HttpTransport implements AutoCloseable {

    /** Where MCP is served. */
    public static final String PATH = "/mcp";

    private static final Duration LOOK = Duration.ofMillis(20);

    private final HttpSettings settings;
    private final McpJsonMapper json;
    private final HttpServletStreamableServerTransportProvider servlet;
    private final Sessions sessions;
    private final RunningCalls running = new RunningCalls();
    private @Nullable HttpListener listener;

    /** Nothing is served yet. */
    public HttpTransport(HttpSettings settings, McpJsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.sessions = new Sessions(settings, clock);
        this.servlet = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(new PresentableJson(json))
                .mcpEndpoint(PATH)
                .contextExtractor(HttpCaller::context)
                .maxRequestSize(HttpSettings.MOST_BYTES)
                .sessionSweepInterval(settings.idle())
                .build();
    }

    /** On what an SDK server is built. */
    public HttpServletStreamableServerTransportProvider provider() {
        return servlet;
    }

    public RunningCalls running() {
        return running;
    }

    /**
     * Begins to serve.
     *
     * @return where MCP is served
     * @throws IOException where the address is taken or not this computer's
     */
    public URI listen(Beforehand beforehand) throws IOException {
        HttpReplies replies = new HttpReplies(new MessageEncoder(json));
        Endpoint streamable = new Endpoint(
                servlet,
                List.of(
                        new MessageFilter(replies, new MessageParser(json), Set.copyOf(servlet.protocolVersions())),
                        new SessionFilter(replies, sessions, running, beforehand)));
        HttpListener started = new HttpListener(
                settings,
                List.of(new HostFilter(settings, replies), new LoadFilter(settings, replies)),
                Map.of(PATH, streamable));
        listener = started;
        return started.url().resolve(PATH);
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
        servlet.closeGracefully().block(settings.drain());
        while (running.size() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        started.close();
    }
}
