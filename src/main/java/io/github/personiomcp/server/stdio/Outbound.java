package io.github.personiomcp.server.stdio;

import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/**
 * What the SDK's session sends, on its way to the client. A response finds its {@link Call} in the Reactor context, not by its id, so
 * that a late one is never taken for the answer to a newer request.
 */
final class Outbound implements McpServerTransport {

    static final String CANCELLED = "notifications/cancelled";

    private final McpJsonMapper json;
    private final MessageEncoder encoder;
    private final LineWriter writer;
    private final Handshake handshake;

    /** What the client was asked and has not answered yet, by the id of the request. */
    private final Map<Object, Object> questions = new ConcurrentHashMap<>();

    private volatile boolean deaf;

    Outbound(McpJsonMapper json, MessageEncoder encoder, LineWriter writer, Handshake handshake) {
        this.json = json;
        this.encoder = encoder;
        this.writer = writer;
        this.handshake = handshake;
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.deferContextual(context -> {
            if (message instanceof JSONRPCResponse response) {
                answer(context.get(Call.class), response);
            } else if (message instanceof JSONRPCRequest question && !ask(question)) {
                return Mono.error(new IllegalStateException("The client can no longer answer"));
            } else {
                writer.write(encoder.message(message));
            }
            return Mono.empty();
        });
    }

    /** Whether the client was asked something under this id and has not answered yet; true once. */
    boolean takeQuestion(Object id) {
        return questions.remove(id) != null;
    }

    /** The client has said its last word: no more questions. Those it leaves open are returned. */
    Set<Object> noMoreAnswers() {
        deaf = true;
        return Set.copyOf(questions.keySet());
    }

    /** Cancels the question that was asked with exactly these {@code params}; one that is answered is nothing to worry about. */
    void withdraw(Object params) {
        questions.forEach((id, asked) -> {
            if (asked == params && takeQuestion(id)) {
                Map<String, Object> what = Map.of("requestId", id, "reason", "The question is no longer open.");
                writer.write(encoder.message(new JSONRPCNotification(CANCELLED, what)));
            }
        });
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return json.convertValue(data, type);
    }

    /** The connection is {@link StdioTransport}'s to close. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    private void answer(Call call, JSONRPCResponse response) {
        if (response.result() instanceof InitializeResult result) {
            handshake.agree(result.protocolVersion());
        }
        call.answer(encoder.response(response));
    }

    private boolean ask(JSONRPCRequest question) {
        questions.put(question.id(), Optional.ofNullable(question.params()).orElse(question));
        if (deaf) {
            questions.remove(question.id());
        }
        return !deaf;
    }
}
