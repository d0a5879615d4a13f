package io.github.personiomcp.server;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A transport on which many changes of the tool list become one {@code list_changed}; the SDK would send one for each tool. */
final class HeldNotifications implements McpServerTransportProvider {

    private final McpServerTransportProvider transport;
    private boolean holding;
    private boolean changed;

    HeldNotifications(McpServerTransportProvider transport) {
        this.transport = transport;
    }

    /** Carries out {@code changes}, then tells the clients once, if there was anything to tell. */
    void during(Runnable changes) {
        hold();
        try {
            changes.run();
        } finally {
            if (release()) {
                transport
                        .notifyClients(McpSchema.METHOD_NOTIFICATION_TOOLS_LIST_CHANGED, null)
                        .block();
            }
        }
    }

    @Override
    public Mono<Void> notifyClients(String method, @Nullable Object params) {
        boolean held = method.equals(McpSchema.METHOD_NOTIFICATION_TOOLS_LIST_CHANGED) && held();
        return held ? Mono.empty() : transport.notifyClients(method, params);
    }

    @Override
    public Mono<Void> notifyClient(String sessionId, String method, @Nullable Object params) {
        return transport.notifyClient(sessionId, method, params);
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        transport.setSessionFactory(factory);
    }

    @Override
    public List<String> protocolVersions() {
        return transport.protocolVersions();
    }

    @Override
    public Mono<Void> closeGracefully() {
        return transport.closeGracefully();
    }

    @Override
    public void close() {
        transport.close();
    }

    private synchronized void hold() {
        holding = true;
        changed = false;
    }

    private synchronized boolean held() {
        changed |= holding;
        return holding;
    }

    private synchronized boolean release() {
        holding = false;
        return changed;
    }
}
