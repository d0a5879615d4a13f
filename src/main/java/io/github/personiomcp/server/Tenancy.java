package io.github.personiomcp.server;

/**
 * What callers under one policy are served.
 *
 * @param tenant the tools as they see them
 * @param runner runs them, and asks before it writes as the policy says
 */
public record Tenancy(LiveTenant tenant, ToolRunner runner) {}
