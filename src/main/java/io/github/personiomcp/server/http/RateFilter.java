package io.github.personiomcp.server.http;

import io.github.personiomcp.policy.limits.RequestLimits;
import io.github.personiomcp.server.access.Admitted;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses more requests a minute of one caller than one may send: of whoever was let in by that name, or of an address where nobody is
 * asked who they are. Notifications and answers to questions are free, since they end work.
 */
final class RateFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient HttpReplies replies;
    private final transient RequestLimits limits;

    RateFilter(HttpReplies replies, RequestLimits limits) {
        this.replies = replies;
        this.limits = limits;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        JSONRPCMessage message = (JSONRPCMessage) request.getAttribute(MessageFilter.MESSAGE);
        boolean counts = message == null || message instanceof JSONRPCRequest;
        int wait = counts ? limits.secondsUntilNext(caller(request)) : 0;
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            Object id = message instanceof JSONRPCRequest asked ? asked.id() : null;
            replies.later(response, HttpReplies.TOO_MANY_REQUESTS, id, wait, "This caller sends too many requests.");
        }
    }

    private static String caller(HttpServletRequest request) {
        Admitted caller = HttpCaller.of(request);
        return caller.equals(Admitted.ANYBODY) ? request.getRemoteAddr() : caller.name();
    }
}
