package io.github.personiomcp.server.http;

import io.modelcontextprotocol.json.McpJsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Tells whether the server is alive, whether it is ready, and what it has done. */
final class MonitoringServlet extends HttpServlet {

    /** Says that the server is alive and nothing else, so that it is open to everybody. */
    static final String HEALTH = "/healthz";

    static final String METRICS = "/metrics";

    /** Where it answers. */
    static final List<String> PATHS = List.of(HEALTH, "/readyz", METRICS);

    private static final long serialVersionUID = 1;
    private static final Monitoring.Readiness STOPPING =
            new Monitoring.Readiness(false, Map.of("reason", "This server is about to stop."));

    private final transient Monitoring monitoring;
    private final transient McpJsonMapper json;
    private final transient BooleanSupplier stopping;

    /** @param stopping whether the server takes no more calls */
    MonitoringServlet(Monitoring monitoring, McpJsonMapper json, BooleanSupplier stopping) {
        this.monitoring = monitoring;
        this.json = json;
        this.stopping = stopping;
    }

    /** Whether a request is for what everybody may know. */
    static boolean answersEverybody(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getPathInfo() == null
                && request.getServletPath().equals(HEALTH);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case HEALTH -> text(response, "text/plain", "ok\n");
            case METRICS -> text(response, "text/plain; version=0.0.4", monitoring.metrics());
            default -> readiness(response, stopping.getAsBoolean() ? STOPPING : monitoring.readiness());
        }
    }

    private void readiness(HttpServletResponse response, Monitoring.Readiness readiness) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ready", readiness.ready());
        told.putAll(readiness.facts());
        int status = readiness.ready() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        response.setHeader("Cache-Control", "no-store");
        HttpReplies.json(response, status, json.writeValueAsBytes(told));
    }

    private static void text(HttpServletResponse response, String type, String text) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type + "; charset=utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
