package io.github.personiomcp.server.http;

import io.github.personiomcp.server.http.HttpListener.Endpoint;
import io.modelcontextprotocol.json.McpJsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where those who watch a server ask: beside MCP, or at a port of their own, which may be called by its address too.
 *
 * @param stopping whether the server takes no more calls
 */
record MonitoringPaths(HttpSettings settings, HttpReplies replies, McpJsonMapper json, BooleanSupplier stopping) {

    /**
     * Adds them to {@code paths} or begins to serve them apart.
     *
     * @return what serves them apart; null where nothing does
     * @throws IOException where the port is taken
     */
    @Nullable
    HttpListener serve(Monitoring monitoring, Map<String, Endpoint> paths) throws IOException {
        Endpoint endpoint = new Endpoint(
                new MonitoringServlet(monitoring, json, stopping), List.of(new MethodFilter(replies, "GET", "HEAD")));
        Map<String, Endpoint> endpoints =
                MonitoringServlet.PATHS.stream().collect(Collectors.toMap(path -> path, path -> endpoint));
        OptionalInt port = monitoring.port();
        if (port.isPresent()) {
            HostFilter host = new HostFilter(settings, replies, true);
            return new HttpListener(settings.at(port.getAsInt()), List.of(host), endpoints);
        }
        paths.putAll(endpoints);
        return null;
    }
}
