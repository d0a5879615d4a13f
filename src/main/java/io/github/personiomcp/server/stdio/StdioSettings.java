package io.github.personiomcp.server.stdio;

import java.time.Duration;

/**
 * The bounds of a stdio connection.
 *
 * @param maxLineLength the longest line that is read as a message, in characters
 * @param drain how long calls in flight may still run after the client has closed its end
 * @param toolsPatience how long one {@code tools/list} or {@code tools/call} waits for the tools to be known
 */
public record StdioSettings(int maxLineLength, Duration drain, Duration toolsPatience) {

    /** Lines of 16 Mi characters, 10 s to drain, 3 s of patience. */
    public static final StdioSettings DEFAULT =
            new StdioSettings(16 * 1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(3));

    public StdioSettings {
        if (maxLineLength <= 0 || drain.isNegative() || toolsPatience.isNegative()) {
            throw new IllegalArgumentException("Bounds of stdio must be positive");
        }
    }
}
