package io.github.personiomcp.server.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which MCP is spoken over HTTP. */
public enum HttpStyle {
    /** Streamable HTTP, of 2025-03-26 and later: every message is a POST, and its answer is the answer to that. */
    STREAMABLE("/mcp"),
    /** HTTP with server-sent events, of 2024-11-05: messages are POSTs, and all answers come on one stream. */
    SSE("/sse");

    private final String path;

    HttpStyle(String path) {
        this.path = path;
    }

    /** Those that are wanted. */
    public static Set<HttpStyle> of(boolean streamable, boolean sse) {
        return Stream.of(values())
                .filter(style -> style == STREAMABLE ? streamable : sse)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What clients are to be given as the address, without the server. */
    public String path() {
        return path;
    }
}
