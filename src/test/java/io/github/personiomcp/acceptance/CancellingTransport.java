package io.github.personiomcp.acceptance;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A transport of the SDK's client that speaks chosen versions of the protocol and can cancel a call, which the client itself cannot. */
final class CancellingTransport implements McpClientTransport {

    private final McpClientTransport transport;
    private final List<String> versions;
    private volatile @Nullable Object lastCall;

    CancellingTransport(McpClientTransport transport, List<String> versions) {
        this.transport = transport;
        this.versions = versions;
    }

    /** Tells the server that nobody waits for the last call any more. */
    void cancelLastCall() {
        Object call = Objects.requireNonNull(lastCall, "a call");
        transport
                .sendMessage(new JSONRPCNotification("notifications/cancelled", Map.of("requestId", call)))
                .subscribe();
    }

    @Override
    public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
        return transport.connect(handler);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        if (message instanceof JSONRPCRequest request && request.method().equals(McpSchema.METHOD_TOOLS_CALL)) {
            lastCall = request.id();
        }
        return transport.sendMessage(message);
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return transport.unmarshalFrom(data, type);
    }

    @Override
    public List<String> protocolVersions() {
        return versions;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return transport.closeGracefully();
    }
}
