package io.github.personiomcp.server.http;

import io.github.personiomcp.server.access.Admitted;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;

/** Hands each request to the SDK server of whoever sends it: that decides which tools exist and how they are described. */
final class CallersServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Function<Admitted, HttpServlet> servlets;

    CallersServlet(Function<Admitted, HttpServlet> servlets) {
        this.servlets = servlets;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        servlets.apply(HttpCaller.of(request)).service(request, response);
    }
}
