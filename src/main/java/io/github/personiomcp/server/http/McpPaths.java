package io.github.personiomcp.server.http;

import io.github.personiomcp.server.access.Admitted;
import io.github.personiomcp.server.access.ProtectedResource;
import io.github.personiomcp.server.http.HttpListener.Endpoint;
import io.github.personiomcp.server.jsonrpc.MessageParser;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.ProtocolVersions;
import jakarta.servlet.Filter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Where MCP is served, and which filters stand before it there. */
record McpPaths(HttpReplies replies, McpJsonMapper json, RateFilter rate, LoadFilter load) {

    private static final Set<String> STREAMABLE_VERSIONS =
            Set.of(ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);
    private static final Set<String> SSE_VERSIONS = Set.of(ProtocolVersions.MCP_2024_11_05);

    /**
     * The paths of {@code styles}.
     *
     * @param servers the SDK servers of a caller
     * @param streamable keeps the sessions of {@link HttpStyle#STREAMABLE}
     * @param sse keeps those of {@link HttpStyle#SSE}
     */
    Map<String, Endpoint> of(
            Set<HttpStyle> styles,
            Function<Admitted, SdkEndpoint> servers,
            SessionFilter streamable,
            SseSessionFilter sse) {
        Map<String, Endpoint> paths = new HashMap<>();
        if (styles.contains(HttpStyle.STREAMABLE)) {
            paths.put(
                    HttpStyle.STREAMABLE.path(),
                    new Endpoint(
                            new CallersServlet(caller -> servers.apply(caller).streamable()),
                            List.of(
                                    methods("GET", "POST", "DELETE"),
                                    messages(STREAMABLE_VERSIONS),
                                    rate,
                                    load,
                                    streamable)));
        }
        if (styles.contains(HttpStyle.SSE)) {
            CallersServlet server =
                    new CallersServlet(caller -> servers.apply(caller).sse());
            paths.put(HttpStyle.SSE.path(), new Endpoint(server, List.of(methods("GET"), rate, sse)));
            paths.put(
                    SseServlet.MESSAGES,
                    new Endpoint(server, List.of(methods("POST"), messages(SSE_VERSIONS), rate, load, sse)));
        }
        return paths;
    }

    /** The paths at which clients learn where they get a token for {@code resource}. */
    Map<String, Endpoint> describing(ProtectedResource resource) {
        Endpoint metadata = new Endpoint(new ResourceMetadata(resource, json), List.of(methods("GET", "HEAD")));
        Map<String, Endpoint> paths = new HashMap<>();
        ResourceMetadata.PATHS.forEach(path -> paths.put(path, metadata));
        return paths;
    }

    private Filter methods(String... methods) {
        return new MethodFilter(replies, methods);
    }

    private Filter messages(Set<String> versions) {
        return new MessageFilter(replies, new MessageParser(json), versions);
    }
}
