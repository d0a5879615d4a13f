package io.github.personiomcp.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Lets only the methods through that a path knows. */
final class MethodFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient HttpReplies replies;
    private final transient List<String> methods;

    MethodFilter(HttpReplies replies, String... methods) {
        this.replies = replies;
        this.methods = List.of(methods);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (methods.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        String allowed = String.join(", ", methods);
        response.setHeader("Allow", allowed);
        replies.error(
                response,
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                null,
                HttpReplies.REFUSED,
                "Only " + allowed + " can be used here.");
    }
}
