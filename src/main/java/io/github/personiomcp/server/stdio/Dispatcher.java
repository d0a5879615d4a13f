package io.github.personiomcp.server.stdio;

import io.github.personiomcp.server.jsonrpc.Incoming;
import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.github.personiomcp.server.jsonrpc.RequestParams;
import io.github.personiomcp.server.jsonrpc.ToolMethods;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpServerSession;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Applies the rules of the protocol that the SDK's session leaves out, and hands the rest to it. All messages of a connection arrive on
 * one thread, in order; the session answers {@code initialize} on that thread, so its outcome is known when the next message comes.
 *
 * <p>The first request after {@code initialize} counts as {@code notifications/initialized} where a client forgets that one: the
 * session would keep the request for ever.
 */
final class Dispatcher {

    private static final JSONRPCNotification INITIALIZED =
            new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_INITIALIZED);

    private final McpServerSession session;
    private final Outbound outbound;
    private final InFlight inFlight;
    private final Handshake handshake;
    private final MessageEncoder encoder;
    private final Consumer<byte[]> output;
    private final Supplier<Mono<Void>> toolsKnown;
    private final Function<JSONRPCRequest, Mono<Void>> beforehand;

    Dispatcher(
            McpServerSession session,
            Outbound outbound,
            InFlight inFlight,
            Handshake handshake,
            MessageEncoder encoder,
            Consumer<byte[]> output,
            Supplier<Mono<Void>> toolsKnown,
            Function<JSONRPCRequest, Mono<Void>> beforehand) {
        this.session = session;
        this.outbound = outbound;
        this.inFlight = inFlight;
        this.handshake = handshake;
        this.encoder = encoder;
        this.output = output;
        this.toolsKnown = toolsKnown;
        this.beforehand = beforehand;
    }

    void receive(Incoming incoming) {
        if (!(incoming instanceof Incoming.Batch batch)) {
            receive(incoming, Reply.single(output));
        } else if (handshake.allowsBatches()) {
            List<Incoming> elements = batch.elements();
            Reply reply = new BatchReply(
                    (int) elements.stream().filter(Dispatcher::expectsAnswer).count(), output);
            elements.forEach(element -> receive(element, reply));
        } else {
            output.accept(invalid(null, "batches belong to protocol version 2025-03-26 alone"));
        }
    }

    /** Ends the server's open questions to the client, whose answers can no longer come. */
    void clientIsGone() {
        JSONRPCError error = new JSONRPCError(StdioTransport.CONNECTION_CLOSED, "Connection closed");
        outbound.noMoreAnswers().forEach(id -> answered(JSONRPCResponse.error(id, error)));
    }

    private static boolean expectsAnswer(Incoming element) {
        return element instanceof Incoming.Rejected
                || (element instanceof Incoming.Message m && m.message() instanceof JSONRPCRequest);
    }

    private void receive(Incoming incoming, Reply reply) {
        if (incoming instanceof Incoming.Rejected rejected) {
            reply.send(encoder.error(rejected.id(), rejected.code(), rejected.reason()));
        } else if (incoming instanceof Incoming.Message m) {
            receive(m.message(), reply);
        }
    }

    private void receive(JSONRPCMessage message, Reply reply) {
        if (message instanceof JSONRPCRequest request) {
            requested(request, reply);
        } else if (message instanceof JSONRPCResponse response) {
            answered(response);
        } else if (message instanceof JSONRPCNotification notification) {
            notified(notification);
        }
    }

    private void requested(JSONRPCRequest request, Reply reply) {
        Call call = inFlight.open(request.id(), reply);
        if (call == null) {
            reply.send(invalid(request.id(), "a request with this id is in progress"));
            return;
        }
        String brokenRule = RequestParams.brokenRule(request);
        if (brokenRule == null) {
            serve(call, request);
        } else {
            call.answer(encoder.error(call.id(), ErrorCodes.INVALID_PARAMS, "Invalid params: " + brokenRule));
        }
    }

    private void serve(Call call, JSONRPCRequest request) {
        switch (request.method()) {
            case McpSchema.METHOD_PING -> call.answer(encoder.response(JSONRPCResponse.result(call.id(), Map.of())));
            case McpSchema.METHOD_INITIALIZE -> initialize(call, request);
            default ->
                start(
                        call,
                        ToolMethods.contain(request.method())
                                ? toolsKnown.get().then(handle(request))
                                : handle(request));
        }
    }

    private void initialize(Call call, JSONRPCRequest request) {
        if (handshake.agreed()) {
            call.answer(invalid(call.id(), "the server is initialized already"));
        } else {
            run(call, handle(request));
        }
    }

    private Mono<Void> handle(JSONRPCRequest request) {
        return Mono.defer(() -> beforehand.apply(request)).then(session.handle(request));
    }

    /**
     * Before {@code initialize} the session still answers at once what it has no method for, so that clients of other protocols can fall
     * back; whatever it would keep waiting is refused.
     */
    private void start(Call call, Mono<Void> handling) {
        if (handshake.agreed()) {
            confirm();
        }
        run(call, handling);
        if (!handshake.agreed()) {
            call.abandon(invalid(call.id(), "the server is not initialized, send initialize first"));
        }
    }

    private void notified(JSONRPCNotification notification) {
        if (Outbound.CANCELLED.equals(notification.method()) && notification.params() instanceof Map<?, ?> params) {
            inFlight.cancel(params.get("requestId"));
        } else if (INITIALIZED.method().equals(notification.method()) && handshake.agreed()) {
            confirm();
        }
    }

    private void answered(JSONRPCResponse response) {
        if (outbound.takeQuestion(response.id())) {
            session.handle(response).subscribe();
        }
    }

    private void confirm() {
        if (!handshake.confirmed()) {
            handshake.confirm();
            session.handle(INITIALIZED).subscribe();
            toolsKnown.get().subscribe();
        }
    }

    private void run(Call call, Mono<Void> handling) {
        Runnable unanswered = () -> call.answer(encoder.internalError(call.id()));
        call.run(handling.contextWrite(Context.of(Call.class, call)), unanswered);
    }

    private byte[] invalid(@Nullable Object id, String rule) {
        return encoder.error(id, ErrorCodes.INVALID_REQUEST, "Invalid request: " + rule);
    }
}
