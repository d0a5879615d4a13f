package io.github.personiomcp.server;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpLoggableSession;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** A client's session that keeps what was sent to it. */
final class RecordingSession implements McpLoggableSession {

    final List<Object> sent = new ArrayList<>();
    boolean broken;

    /** What comes of every question to the client. */
    Mono<?> answer = Mono.error(new UnsupportedOperationException());

    @Override
    public Mono<Void> sendNotification(String method, Object params) {
        if (broken) {
            return Mono.error(new IllegalStateException("the client is gone"));
        }
        sent.add(params);
        return Mono.empty();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Mono<T> sendRequest(String method, Object params, TypeRef<T> type) {
        sent.add(params);
        return (Mono<T>) answer;
    }

    @Override
    public void setMinLoggingLevel(McpSchema.LoggingLevel level) {}

    @Override
    public boolean isNotificationForLevelAllowed(McpSchema.LoggingLevel level) {
        return true;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public void close() {}
}
