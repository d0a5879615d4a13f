package io.github.personiomcp.server;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import reactor.core.publisher.Mono;

/** A transport without clients; counts what they would have been told. */
final class SilentTransport implements McpServerTransportProvider {

    int notifications;

    McpSyncServer server() {
        return McpServer.sync(this)
                .serverInfo("personio-mcp", "test")
                .capabilities(ServerCapabilities.builder().tools(true).build())
                .build();
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {}

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        notifications++;
        return Mono.empty();
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
