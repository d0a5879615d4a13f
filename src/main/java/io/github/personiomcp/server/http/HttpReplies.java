package io.github.personiomcp.server.http;

import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers that never reach the SDK: errors of JSON-RPC with a status of HTTP. */
record HttpReplies(MessageEncoder encoder) {

    /** An error of JSON-RPC for what the server itself decides; the protocol leaves -32000 to -32099 to servers. */
    static final int REFUSED = -32000;

    static final int TOO_MANY_REQUESTS = 429;

    /** @param id of the request, null where it has none or is not known */
    void error(HttpServletResponse response, int status, @Nullable Object id, int code, String message)
            throws IOException {
        json(response, status, encoder.error(id, code, message));
    }

    /** The same, with the seconds after which trying again makes sense. */
    void later(HttpServletResponse response, int status, @Nullable Object id, int seconds, String message)
            throws IOException {
        response.setHeader("Retry-After", String.valueOf(seconds));
        error(response, status, id, REFUSED, message + " Try again in " + seconds + " s.");
    }

    /** @param bytes JSON in UTF-8 */
    static void json(HttpServletResponse response, int status, byte[] bytes) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
