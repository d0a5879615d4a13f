package io.github.personiomcp.server.http;

import io.modelcontextprotocol.spec.HttpHeaders;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the sessions of Streamable HTTP: {@code initialize} opens one where there is room, everything else happens in one that is open and
 * one's own. A connection that breaks stops nothing, as the protocol demands; whoever listened on it counts as gone, though, and their session
 * as unused from then on.
 */
final class SessionFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient Sessions sessions;
    private final transient SessionWork work;
    private final transient StreamWatch hearing;

    /** @param hearing finds out which streams nobody hears any more */
    SessionFilter(Sessions sessions, SessionWork work, StreamWatch hearing) {
        this.sessions = sessions;
        this.work = work;
        this.hearing = hearing;
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
        if (session.isEmpty()) {
            work.refuseUnknown(response, id, "the header Mcp-Session-Id");
        } else if (request.getMethod().equals("GET")) {
            ListeningResponse stream = new ListeningResponse(response);
            work.within(session.get(), request, stream, chain);
            listened(request, stream);
        } else {
            SpokenResponse spoken = new SpokenResponse(response);
            work.within(session.get(), request, spoken, chain);
            work.requireAnswer(request, spoken);
        }
    }

    /** Tells the client at once that its stream is open, which it else would learn from the first event. */
    private void listened(HttpServletRequest request, ListeningResponse stream) {
        if (request.isAsyncStarted()) {
            AsyncContext open = request.getAsyncContext();
            open.addListener(new AtTheEnd(hearing.add(stream::probe, open::complete)));
            stream.probe();
        }
    }

    private void open(JSONRPCRequest asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (work.hasRoom(request, response)) {
            String client = SessionWork.client(asked);
            chain.doFilter(request, new Opening(response, id -> sessions.open(id, HttpCaller.of(request), client)));
        }
    }

    /** Opens the session before its client can know of it: the next request may come before this one is over. */
    private static final class Opening extends HttpServletResponseWrapper {

        private final Consumer<String> opened;

        Opening(HttpServletResponse response, Consumer<String> opened) {
            super(response);
            this.opened = opened;
        }

        @Override
        public void setHeader(String name, String value) {
            if (name.equalsIgnoreCase(HttpHeaders.MCP_SESSION_ID)) {
                opened.accept(value);
            }
            super.setHeader(name, value);
        }
    }
}
