package io.github.personiomcp.server.http;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Keeps the sessions of {@link SseServlet}: a stream opens one where there is room, and messages are sent in one that is open and one's
 * own. Nothing is asked before both sides have introduced themselves; the SDK would wait for it without end.
 */
final class SseSessionFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient Sessions sessions;
    private final transient SessionWork work;

    SseSessionFilter(Sessions sessions, SessionWork work) {
        this.sessions = sessions;
        this.work = work;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("GET")) {
            if (work.hasRoom(request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        String id = request.getParameter(SseServlet.SESSION);
        Optional<Session> session = id == null ? Optional.empty() : sessions.of(HttpCaller.of(request), id);
        JSONRPCMessage message = (JSONRPCMessage) request.getAttribute(MessageFilter.MESSAGE);
        if (session.isEmpty()) {
            work.refuseUnknown(response, id, "the parameter " + SseServlet.SESSION);
        } else if (introduced(session.get(), message)) {
            work.within(session.get(), request, response, chain);
        } else {
            work.refuse(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "send initialize and notifications/initialized before anything else");
        }
    }

    private static boolean introduced(Session session, JSONRPCMessage message) {
        if (message instanceof JSONRPCRequest asked && asked.method().equals(McpSchema.METHOD_INITIALIZE)) {
            session.introduce(SessionWork.client(asked));
            return true;
        }
        if (message instanceof JSONRPCNotification told
                && told.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED)) {
            return session.confirm();
        }
        return session.confirmed() || message instanceof JSONRPCResponse;
    }
}
