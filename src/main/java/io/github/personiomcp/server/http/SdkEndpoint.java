package io.github.personiomcp.server.http;

import jakarta.servlet.http.HttpServlet;

/**
 * An SDK server as requests reach it.
 *
 * @param servlet answers the requests of its sessions
 * @param beforehand what is to be done before it does
 */
public record SdkEndpoint(HttpServlet servlet, Beforehand beforehand) {}
