package io.github.personiomcp.server.http;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * HTTP with server-sent events: a GET opens a session and its stream, a POST carries a message of one. A client that closes its stream
 * ends its session with all that runs in it. Since a closed connection shows only on writing, streams are written to all the time while a
 * call is under way, and now and then otherwise. The SDK's own servlet writes parts of events that are sent at the same time in any
 * order, has two ids for one session and never notices that a client is gone.
 */
public final class SseServlet extends HttpServlet implements McpServerTransportProvider {

    /** Where messages are sent to. */
    static final String MESSAGES = "/message";

    /** The parameter that names the session of a message. */
    static final String SESSION = "sessionId";

    private static final long serialVersionUID = 1;
    private static final Duration DURING_A_CALL = Duration.ofMillis(25);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(15);

    private final transient McpJsonMapper json;
    private final transient Sessions sessions;
    private final transient RunningCalls running;
    private final transient StreamWatch watch;
    private final transient Heartbeat heartbeat = new Heartbeat();
    private final transient Map<String, Open> open = new ConcurrentHashMap<>();
    private transient McpServerSession.@Nullable Factory factory;

    /** A session of the SDK and the stream on which its client hears. */
    private record Open(McpServerSession session, EventStream stream) {}

    SseServlet(McpJsonMapper json, Sessions sessions, RunningCalls running, StreamWatch watch) {
        this.json = json;
        this.sessions = sessions;
        this.running = running;
        this.watch = watch;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        EventStream stream = EventStream.open(request, response, json, heartbeat.workers());
        McpServerSession session = Objects.requireNonNull(factory).create(stream);
        String id = session.getId();
        open.put(id, new Open(session, stream));
        Session opened = sessions.open(id, HttpCaller.of(request), "");
        sessions.begin(opened);
        Future<?> probing = heartbeat.every(NOW_AND_THEN, stream::probe);
        Runnable unwatched = watch.add(HttpCaller.still(request), stream::close);
        stream.whenClosed(() -> {
            unwatched.run();
            probing.cancel(false);
            open.remove(id);
            sessions.close(opened);
            running.stopAll(id);
        });
        stream.send("endpoint", (MESSAGES + "?" + SESSION + "=" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to a message comes on the stream, that to the POST says that the message was dealt with. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Open session = open.get(request.getParameter(SESSION));
        if (session == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        JSONRPCMessage message = (JSONRPCMessage) request.getAttribute(MessageFilter.MESSAGE);
        Future<?> probing = heartbeat.every(DURING_A_CALL, session.stream()::probe);
        try {
            session.session()
                    .handle(message)
                    .contextWrite(context -> context.put(McpTransportContext.KEY, HttpCaller.context(request)))
                    .block();
        } finally {
            probing.cancel(false);
        }
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory sessionFactory) {
        factory = sessionFactory;
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(ProtocolVersions.MCP_2024_11_05);
    }

    @Override
    public Mono<Void> notifyClients(String method, @Nullable Object params) {
        return Flux.fromIterable(open.values())
                .flatMap(each -> each.session().sendNotification(method, params))
                .then();
    }

    @Override
    public Mono<Void> notifyClient(String sessionId, String method, @Nullable Object params) {
        Open session = open.get(sessionId);
        return session == null ? Mono.empty() : session.session().sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(() -> {
            open.values().forEach(each -> each.stream().close());
            heartbeat.close();
        });
    }
}
