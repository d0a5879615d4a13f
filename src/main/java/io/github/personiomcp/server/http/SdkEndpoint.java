package io.github.personiomcp.server.http;

import jakarta.servlet.http.HttpServlet;

/**
 * The SDK servers of one policy as requests reach them.
 *
 * @param streamable answers requests in the way of {@link HttpStyle#STREAMABLE}
 * @param sse answers requests in the way of {@link HttpStyle#SSE}
 * @param beforehand what is to be done before they do
 */
public record SdkEndpoint(HttpServlet streamable, HttpServlet sse, Beforehand beforehand) {}
