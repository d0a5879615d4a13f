package io.github.personiomcp.server.http;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens in sessions, however they are kept: cancelling a request and ending a session stop what runs. */
record SessionWork(
        HttpReplies replies, Sessions sessions, RunningCalls running, StreamWatch watch, Beforehand beforehand) {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWork.class);
    private static final String CANCELLED = "notifications/cancelled";
    private static final int PAUSE_SECONDS = 60;

    /** Handles a request of an open session. */
    void within(Session session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        sessions.begin(session);
        try {
            String brokenRule = request.getAttribute(MessageFilter.MESSAGE) instanceof JSONRPCRequest asked
                    ? session.subscriptions().brokenRule(asked)
                    : null;
            if (brokenRule == null) {
                prepare(session, request);
                handle(request, response, chain);
            } else {
                refuse(response, HttpServletResponse.SC_BAD_REQUEST, brokenRule);
            }
        } finally {
            ended(session, request);
        }
    }

    private void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object message = request.getAttribute(MessageFilter.MESSAGE);
        if (message == null || message instanceof JSONRPCRequest) {
            chain.doFilter(request, response);
            return;
        }
        OneWayResponse accepted = new OneWayResponse(response);
        chain.doFilter(request, accepted);
        if (accepted.failed() && message instanceof JSONRPCResponse) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "this server has no question with that id");
        } else if (accepted.failed()) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        }
    }

    /** Answers a request that has no answer, on the stream that was opened for it. */
    void requireAnswer(HttpServletRequest request, SpokenResponse response) throws IOException {
        if (request.getAttribute(MessageFilter.MESSAGE) instanceof JSONRPCRequest asked
                && response.getStatus() == HttpServletResponse.SC_OK
                && !response.said()) {
            LOG.warn("A request was not answered. With --log-level=trace the protocol's library says why.");
            String error = new String(replies.encoder().internalError(asked.id()), StandardCharsets.UTF_8);
            response.getWriter().write("event: message\ndata: " + error + "\n\n");
            response.flushBuffer();
        }
    }

    private void prepare(Session session, HttpServletRequest request) {
        Object message = request.getAttribute(MessageFilter.MESSAGE);
        if (message instanceof JSONRPCRequest asked) {
            beforehand.handle(asked, session, HttpCaller.traceparent(request));
        } else if (message instanceof JSONRPCNotification told
                && told.method().equals(CANCELLED)
                && told.params() instanceof Map<?, ?> params
                && params.get("requestId") != null) {
            running.stop(session.id(), params.get("requestId"));
        } else if (request.getMethod().equals("DELETE")) {
            end(session);
        }
    }

    private void end(Session session) {
        sessions.close(session);
        running.stopAll(session.id());
    }

    /** A stream that is listened to goes on after this, for as long as its listener may. */
    private void ended(Session session, HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            AsyncContext stream = request.getAsyncContext();
            Runnable unwatched = watch.add(HttpCaller.still(request), () -> {
                end(session);
                stream.complete();
            });
            stream.addListener(new AtTheEnd(() -> {
                unwatched.run();
                sessions.end(session);
            }));
        } else {
            sessions.end(session);
        }
    }

    /** Whether another session can be opened; if not, that was answered. */
    boolean hasRoom(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean room = sessions.hasRoom(HttpCaller.of(request));
        if (!room) {
            replies.later(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    null,
                    PAUSE_SECONDS,
                    "This server has as many sessions as it can hold for this caller.");
        }
        return room;
    }

    /** @param id the session that was named, null where none was in {@code place} */
    void refuseUnknown(HttpServletResponse response, @Nullable String id, String place) throws IOException {
        if (id == null) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, place + " is missing");
        } else {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "there is no such session (any more), send initialize");
        }
    }

    void refuse(HttpServletResponse response, int status, String rule) throws IOException {
        replies.error(response, status, null, ErrorCodes.INVALID_REQUEST, "Invalid request: " + rule);
    }

    /** The program that says hello, as it calls itself. */
    static String client(JSONRPCRequest initialize) {
        return initialize.params() instanceof Map<?, ?> params && params.get("clientInfo") instanceof Map<?, ?> info
                ? info.get("name") + " " + info.get("version")
                : "";
    }
}
