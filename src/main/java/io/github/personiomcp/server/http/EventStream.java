package io.github.personiomcp.server.http;

import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerTransport;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import reactor.core.publisher.Mono;

/**
 * The stream of events on which one client hears everything. Events are written one after the other, by no thread that does a call's work:
 * interrupting a thread that writes closes its connection.
 */
final class EventStream implements McpServerTransport {

    private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_AROUND_DATA = 32;
    private static final byte[] COMMENT = ":\n".getBytes(StandardCharsets.UTF_8);

    private final McpJsonMapper json;
    private final MessageEncoder encoder;
    private final AsyncContext context;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();

    private final Executor writers;
    private volatile Runnable whenClosed = () -> {};

    private EventStream(McpJsonMapper json, AsyncContext context, Executor writers) {
        this.json = json;
        this.encoder = new MessageEncoder(json);
        this.context = context;
        this.writers = writers;
    }

    /**
     * Answers {@code request} with a stream that stays open.
     *
     * @param writers threads to write on
     */
    static EventStream open(
            HttpServletRequest request, HttpServletResponse response, McpJsonMapper json, Executor writers) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-cache");
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        return new EventStream(json, context, writers);
    }

    /** Does {@code last} when the stream is closed, whoever closes it; to be told before anything is said. */
    void whenClosed(Runnable last) {
        whenClosed = last;
    }

    /**
     * Says one thing; a client that is gone is noticed by it.
     *
     * @param data one line, in UTF-8
     */
    void send(String event, byte[] data) {
        byte[] bytes = event(event, data);
        CompletableFuture.runAsync(
                        () -> {
                            writing.lock();
                            write(bytes);
                        },
                        writers)
                .join();
    }

    private static byte[] event(String name, byte[] data) {
        ByteArrayOutputStream event = new ByteArrayOutputStream(data.length + MOST_AROUND_DATA);
        event.writeBytes(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        event.writeBytes(data);
        event.writeBytes(END);
        return event.toByteArray();
    }

    /** Says nothing, to notice whether the client is still there; not while something is being said. */
    void probe() {
        if (writing.tryLock()) {
            write(COMMENT);
        }
    }

    /** Under the lock, which it gives back. */
    private void write(byte[] bytes) {
        try {
            if (!closed.get()) {
                context.getResponse().getOutputStream().write(bytes);
                context.getResponse().flushBuffer();
            }
        } catch (IOException | IllegalStateException gone) {
            close();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> send(
                "message",
                message instanceof JSONRPCResponse response ? encoder.response(response) : encoder.message(message)));
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return json.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::close);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                context.complete();
            } finally {
                whenClosed.run();
            }
        }
    }
}
