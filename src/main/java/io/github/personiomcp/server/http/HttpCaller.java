package io.github.personiomcp.server.http;

import io.github.personiomcp.domain.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Who sends a request, and how the SDK hands that on to a call. */
public final class HttpCaller {

    private static final String NAME = HttpCaller.class.getName() + ".name";
    private static final String REQUEST = "request";

    private HttpCaller() {}

    /** The name of whoever was let in; that of whoever started the server where everybody on this computer is. */
    static String of(HttpServletRequest request) {
        return Objects.requireNonNullElse((String) request.getAttribute(NAME), Caller.LOCAL.name());
    }

    /** What calls are told of the request that carries them. */
    public static McpTransportContext context(HttpServletRequest request) {
        Map<String, Object> known = new HashMap<>();
        known.put(NAME, of(request));
        if (request.getAttribute(MessageFilter.MESSAGE) instanceof JSONRPCRequest asked) {
            known.put(REQUEST, asked.id());
        }
        return McpTransportContext.create(known);
    }

    /** The name of whoever calls. */
    public static String name(McpTransportContext context) {
        return Objects.requireNonNullElse((String) context.get(NAME), Caller.LOCAL.name());
    }

    /** The id of the request that carries a call. */
    public static Object request(McpTransportContext context) {
        return Objects.requireNonNullElse(context.get(REQUEST), "");
    }
}
