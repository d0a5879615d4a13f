package io.github.personiomcp.server.http;

import io.modelcontextprotocol.spec.HttpHeaders;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the sessions of Streamable HTTP: {@code initialize} opens one where there is room, everything else happens in one that is open and
 * one's own. Cancelling a request and ending a session stop what runs. A connection that breaks stops nothing, as the protocol demands.
 */
final class SessionFilter extends HttpFilter {

    /** The {@link Session} of a request. */
    static final String SESSION = SessionFilter.class.getName() + ".session";

    private static final long serialVersionUID = 1;
    private static final String CANCELLED = "notifications/cancelled";
    private static final int PAUSE_SECONDS = 60;

    private final transient HttpReplies replies;
    private final transient Sessions sessions;
    private final transient RunningCalls running;
    private final transient Beforehand beforehand;

    SessionFilter(HttpReplies replies, Sessions sessions, RunningCalls running, Beforehand beforehand) {
        this.replies = replies;
        this.sessions = sessions;
        this.running = running;
        this.beforehand = beforehand;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(MessageFilter.MESSAGE) instanceof JSONRPCRequest asked
                && asked.method().equals(McpSchema.METHOD_INITIALIZE)) {
            open(asked, request, response, chain);
            return;
        }
        String id = request.getHeader(HttpHeaders.MCP_SESSION_ID);
        Optional<Session> session = id == null ? Optional.empty() : sessions.of(HttpCaller.of(request), id);
        if (session.isPresent()) {
            within(session.get(), request, response, chain);
        } else if (id == null) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "the header Mcp-Session-Id is missing");
        } else {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "there is no such session (any more), send initialize");
        }
    }

    private void open(JSONRPCRequest asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (sessions.full()) {
            replies.later(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    PAUSE_SECONDS,
                    "This server has as many sessions as it can hold.");
            return;
        }
        chain.doFilter(request, response);
        String id = response.getHeader(HttpHeaders.MCP_SESSION_ID);
        if (id != null) {
            sessions.open(id, HttpCaller.of(request), client(asked));
        }
    }

    private void within(Session session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(SESSION, session);
        sessions.begin(session);
        try {
            prepare(session, request);
            chain.doFilter(request, response);
        } finally {
            ended(session, request);
        }
    }

    private void prepare(Session session, HttpServletRequest request) {
        Object message = request.getAttribute(MessageFilter.MESSAGE);
        if (message instanceof JSONRPCRequest asked) {
            beforehand.handle(asked, session);
        } else if (message instanceof JSONRPCNotification told
                && told.method().equals(CANCELLED)
                && told.params() instanceof Map<?, ?> params
                && params.get("requestId") != null) {
            running.stop(session.id(), params.get("requestId"));
        } else if (request.getMethod().equals("DELETE")) {
            sessions.close(session);
            running.stopAll(session.id());
        }
    }

    /** A stream that is listened to goes on after this. */
    private void ended(Session session, HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new AtTheEnd(() -> sessions.end(session)));
        } else {
            sessions.end(session);
        }
    }

    private void refuse(HttpServletResponse response, int status, String rule) throws IOException {
        replies.error(response, status, null, ErrorCodes.INVALID_REQUEST, "Invalid request: " + rule);
    }

    private static String client(JSONRPCRequest initialize) {
        return initialize.params() instanceof Map<?, ?> params && params.get("clientInfo") instanceof Map<?, ?> info
                ? info.get("name") + " " + info.get("version")
                : "";
    }

    private record AtTheEnd(Runnable then) implements jakarta.servlet.AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            then.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // followed by onComplete
        }

        @Override
        public void onError(AsyncEvent event) {
            // followed by onComplete
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
