package io.github.personiomcp.server.http;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Answers at once that the server is busy where it is, or about to stop, instead of letting requests wait without end. Streams that only
 * listen are free, and so is all that asks nothing: to cancel a request or to answer a question ends work.
 */
final class LoadFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final int PAUSE_SECONDS = 2;

    private static final String TOO_MANY = "This caller has as many requests under way as one may have.";

    private final transient HttpReplies replies;
    private final transient Shares shares;
    private final Semaphore free;
    private final int all;
    private final transient LongAdder refused = new LongAdder();
    private volatile boolean stopping;

    LoadFilter(HttpSettings settings, HttpReplies replies) {
        this.replies = replies;
        this.all = settings.callsAtOnce();
        this.free = new Semaphore(all);
        this.shares = new Shares(all);
    }

    /** Whether nothing more is let in. */
    boolean stopping() {
        return stopping;
    }

    /** How many requests found the server busy. */
    long refused() {
        return refused.sum();
    }

    /** Lets nothing more in, and waits for what is under way, at most so long. */
    void drain(Duration patience) {
        stopping = true;
        try {
            if (free.tryAcquire(all, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(all);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request.getAttribute(MessageFilter.MESSAGE) instanceof JSONRPCRequest asked)) {
            chain.doFilter(request, response);
        } else if (stopping) {
            later(response, asked, "This server is about to stop.");
        } else if (shares.take(HttpCaller.of(request))) {
            try {
                ofOne(asked, request, response, chain);
            } finally {
                shares.giveBack(HttpCaller.of(request));
            }
        } else {
            refused.increment();
            replies.later(response, HttpReplies.TOO_MANY_REQUESTS, asked.id(), PAUSE_SECONDS, TOO_MANY);
        }
    }

    private void ofOne(
            JSONRPCRequest asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (free.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                free.release();
            }
        } else {
            refused.increment();
            later(response, asked, "This server is busy.");
        }
    }

    private void later(HttpServletResponse response, JSONRPCRequest asked, String why) throws IOException {
        replies.later(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, asked.id(), PAUSE_SECONDS, why);
    }
}
