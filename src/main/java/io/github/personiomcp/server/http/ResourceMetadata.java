package io.github.personiomcp.server.http;

import io.github.personiomcp.server.access.ProtectedResource;
import io.modelcontextprotocol.json.McpJsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Tells clients where to get a token (RFC 9728), at the well-known path of the server and of MCP. */
final class ResourceMetadata extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";

    /** Where it answers. */
    static final List<String> PATHS = List.of(WELL_KNOWN, WELL_KNOWN + HttpStyle.STREAMABLE.path());

    private final transient ProtectedResource resource;
    private final transient McpJsonMapper json;

    ResourceMetadata(ProtectedResource resource, McpJsonMapper json) {
        this.resource = resource;
        this.json = json;
    }

    /** Whether a request is for this. */
    static boolean answers(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getPathInfo() == null
                && PATHS.contains(request.getServletPath());
    }

    /** Where whoever sent a request finds this: by the name by which they call the server, which was looked at before. */
    static String url(ProtectedResource resource, HttpServletRequest request) {
        return origin(resource, request) + WELL_KNOWN + HttpStyle.STREAMABLE.path();
    }

    /** Behind a proxy that adds TLS, the audience of tokens tells the scheme. Headers of proxies do not: anybody can send them. */
    private static String origin(ProtectedResource resource, HttpServletRequest request) {
        return resource.originAt(request.getServerName())
                .orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String url = origin(resource, request) + HttpStyle.STREAMABLE.path();
        HttpReplies.json(response, HttpServletResponse.SC_OK, json.writeValueAsBytes(resource.metadata(url)));
    }
}
