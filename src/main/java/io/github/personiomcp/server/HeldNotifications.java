package io.github.personiomcp.server;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpServerTransportProviderBase;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A transport on which changes of the lists of tools, prompts and resources become at most one {@code list_changed} each, and none where
 * clients would see no difference; the SDK would send one for each tool.
 */
abstract sealed class HeldNotifications implements McpServerTransportProviderBase {

    private static final Set<String> HELD = Set.of(
            McpSchema.METHOD_NOTIFICATION_TOOLS_LIST_CHANGED,
            McpSchema.METHOD_NOTIFICATION_PROMPTS_LIST_CHANGED,
            McpSchema.METHOD_NOTIFICATION_RESOURCES_LIST_CHANGED);

    private final McpServerTransportProviderBase transport;
    private volatile boolean holding;

    private HeldNotifications(McpServerTransportProviderBase transport) {
        this.transport = transport;
    }

    /** Carries out {@code changes}, then tells the clients what they answer: the notifications of the lists that look different. */
    synchronized void during(Supplier<List<String>> changes) {
        List<String> visible;
        holding = true;
        try {
            visible = changes.get();
        } finally {
            holding = false;
        }
        visible.forEach(method -> transport.notifyClients(method, null).block());
    }

    @Override
    public Mono<Void> notifyClients(String method, @Nullable Object params) {
        return holding && HELD.contains(method) ? Mono.empty() : transport.notifyClients(method, params);
    }

    @Override
    public Mono<Void> notifyClient(String sessionId, String method, @Nullable Object params) {
        return transport.notifyClient(sessionId, method, params);
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

    /** On a transport whose every connection is a session. */
    static final class Single extends HeldNotifications implements McpServerTransportProvider {

        private final McpServerTransportProvider transport;

        Single(McpServerTransportProvider transport) {
            super(transport);
            this.transport = transport;
        }

        @Override
        public void setSessionFactory(McpServerSession.Factory factory) {
            transport.setSessionFactory(factory);
        }
    }

    /** On Streamable HTTP. */
    static final class Streamable extends HeldNotifications implements McpStreamableServerTransportProvider {

        private final McpStreamableServerTransportProvider transport;

        Streamable(McpStreamableServerTransportProvider transport) {
            super(transport);
            this.transport = transport;
        }

        @Override
        public void setSessionFactory(McpStreamableServerSession.Factory factory) {
            transport.setSessionFactory(factory);
        }
    }
}
