package io.github.personiomcp.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Answers at once that the server is busy where it is, instead of letting requests wait without end. Streams that only listen are free. */
final class LoadFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final int PAUSE_SECONDS = 2;

    private final transient HttpReplies replies;
    private final Semaphore free;

    LoadFilter(HttpSettings settings, HttpReplies replies) {
        this.replies = replies;
        this.free = new Semaphore(settings.callsAtOnce());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (free.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                free.release();
            }
        } else {
            replies.later(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, PAUSE_SECONDS, "This server is busy.");
        }
    }
}
