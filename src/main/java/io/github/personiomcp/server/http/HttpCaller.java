package io.github.personiomcp.server.http;

import io.github.personiomcp.logging.Trace;
import io.github.personiomcp.server.access.Admitted;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Who sends a request, and how the SDK hands that on to a call. */
public final class HttpCaller {

    private static final String ADMITTED = HttpCaller.class.getName() + ".admitted";
    private static final String STILL = HttpCaller.class.getName() + ".still";
    private static final String NAME = "name";
    private static final String REQUEST = "request";

    private HttpCaller() {}

    /**
     * Remembers who was let in.
     *
     * @param still whether they would be let in now as well
     */
    static void admit(Admitted caller, BooleanSupplier still, HttpServletRequest request) {
        request.setAttribute(ADMITTED, caller);
        request.setAttribute(STILL, still);
    }

    /** Whether whoever sent a request would be let in now as well; can be asked when the request is over. */
    static BooleanSupplier still(HttpServletRequest request) {
        return request.getAttribute(STILL) instanceof BooleanSupplier still ? still : () -> true;
    }

    /** Who was let in; anybody where nobody is asked. */
    static Admitted of(HttpServletRequest request) {
        return Objects.requireNonNullElse((Admitted) request.getAttribute(ADMITTED), Admitted.ANYBODY);
    }

    /** What calls are told of the request that carries them. */
    public static McpTransportContext context(HttpServletRequest request) {
        Map<String, Object> known = new HashMap<>();
        known.put(NAME, of(request).name());
        if (request.getAttribute(MessageFilter.MESSAGE) instanceof JSONRPCRequest asked) {
            known.put(REQUEST, asked.id());
        }
        String parent = traceparent(request);
        if (parent != null) {
            known.put(Trace.PARENT, parent);
        }
        return McpTransportContext.create(known);
    }

    /** The name of whoever calls. */
    public static String name(McpTransportContext context) {
        return Objects.requireNonNullElse((String) context.get(NAME), Admitted.ANYBODY.name());
    }

    /** What a request says of its trace; null where it says nothing, or more than one thing. */
    static @Nullable String traceparent(HttpServletRequest request) {
        List<String> parents = Collections.list(request.getHeaders(Trace.PARENT));
        return parents.size() == 1 ? parents.get(0) : null;
    }

    /** The same of the request that carries a call. */
    public static @Nullable String traceparent(McpTransportContext context) {
        return (String) context.get(Trace.PARENT);
    }

    /** The id of the request that carries a call. */
    public static Object request(McpTransportContext context) {
        return Objects.requireNonNullElse(context.get(REQUEST), "");
    }
}
