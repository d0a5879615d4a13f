/**
 * MCP over HTTP around the SDK's servlets: a listener, and filters that do what the servlets do not. Whoever asks under a foreign name, too
 * much, too often or in a foreign session is answered before the SDK hears of it; calls can be stopped.
 */
@NullMarked
package io.github.personiomcp.server.http;

import org.jspecify.annotations.NullMarked;
