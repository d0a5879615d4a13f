package io.github.personiomcp.server.http;

import io.github.personiomcp.server.jsonrpc.Incoming;
import io.github.personiomcp.server.jsonrpc.MessageParser;
import io.github.personiomcp.server.jsonrpc.RequestParams;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads the message that a POST carries and answers what is none with an error of JSON-RPC. Whoever comes after finds it in the attribute
 * {@link #MESSAGE}.
 */
final class MessageFilter extends HttpFilter {

    /** The {@link JSONRPCMessage} of a POST. */
    static final String MESSAGE = MessageFilter.class.getName() + ".message";

    private static final long serialVersionUID = 1;
    private static final String VERSION = "MCP-Protocol-Version";

    /** What a client says of itself is kept for as long as its session is open. */
    private static final int MOST_BYTES_OF_INITIALIZE = 16 * 1024;

    private final transient HttpReplies replies;
    private final transient MessageParser parser;
    private final Set<String> versions;

    /** @param versions the revisions of the protocol that clients may name */
    MessageFilter(HttpReplies replies, MessageParser parser, Set<String> versions) {
        this.replies = replies;
        this.parser = parser;
        this.versions = versions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String version = request.getHeader(VERSION);
        if (version != null && !versions.contains(version)) {
            invalid(response, "this server does not speak the version of the protocol that " + VERSION + " names");
        } else if (request.getMethod().equals("POST")) {
            byte[] body = body(request);
            posted(new RereadRequest(request, body), body, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** All of it, which has arrived. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        int length = request.getContentLength();
        return length < 0
                ? request.getInputStream().readAllBytes()
                : request.getInputStream().readNBytes(length);
    }

    private void posted(HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Incoming incoming = parser.parse(new String(body, StandardCharsets.UTF_8));
        if (incoming instanceof Incoming.Message message
                && message.message() instanceof JSONRPCRequest asked
                && asked.method().equals(McpSchema.METHOD_INITIALIZE)
                && body.length > MOST_BYTES_OF_INITIALIZE) {
            replies.error(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    asked.id(),
                    ErrorCodes.INVALID_REQUEST,
                    "Invalid request: initialize has at most " + MOST_BYTES_OF_INITIALIZE + " bytes");
        } else if (incoming instanceof Incoming.Message message) {
            request.setAttribute(MESSAGE, message.message());
            received(message.message(), request, response, chain);
        } else if (incoming instanceof Incoming.Rejected rejected) {
            replies.error(
                    response, HttpServletResponse.SC_BAD_REQUEST, rejected.id(), rejected.code(), rejected.reason());
        } else {
            invalid(response, "a POST carries one message");
        }
    }

    private void received(
            JSONRPCMessage message, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String brokenRule = message instanceof JSONRPCRequest asked ? RequestParams.brokenRule(asked) : null;
        if (brokenRule == null) {
            chain.doFilter(request, response);
        } else {
            Object id = ((JSONRPCRequest) message).id();
            replies.error(
                    response,
                    HttpServletResponse.SC_OK,
                    id,
                    ErrorCodes.INVALID_PARAMS,
                    "Invalid params: " + brokenRule);
        }
    }

    private void invalid(HttpServletResponse response, String rule) throws IOException {
        replies.error(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                null,
                ErrorCodes.INVALID_REQUEST,
                "Invalid request: " + rule);
    }
}
