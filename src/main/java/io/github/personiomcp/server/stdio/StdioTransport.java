package io.github.personiomcp.server.stdio;

import io.github.personiomcp.server.jsonrpc.Incoming;
import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.github.personiomcp.server.jsonrpc.MessageParser;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One client on a pair of streams: a JSON-RPC message a line. Every request is answered once, in the order in which answers become
 * ready; every faulty line is answered with an error and the connection goes on. A cancelled request is interrupted and not answered.
 *
 * <p>When the input ends, calls in flight are still answered, within bounds; then {@link #closed} completes. All threads are daemons,
 * so that the process ends with its main thread.
 */
public final class StdioTransport implements McpServerTransportProvider {

    /** The code by which the MCP SDKs name a connection that ended before the answer. */
    static final int CONNECTION_CLOSED = -32000;

    /** How long a client that has closed its end may take to read what it was sent. */
    private static final Duration FLUSH = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(StdioTransport.class);

    private final McpJsonMapper json;
    private final LineReader reader;
    private final LineWriter writer;
    private final MessageEncoder encoder;
    private final MessageParser parser;
    private final Supplier<? extends CompletionStage<?>> toolsKnown;
    private final Function<JSONRPCRequest, Mono<Void>> beforehand;
    private final StdioSettings settings;
    private final InFlight inFlight = new InFlight();
    private final Handshake handshake = new Handshake();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile @Nullable McpServerSession session;
    private volatile @Nullable Dispatcher dispatcher;
    private volatile @Nullable Outbound outbound;

    /**
     * A connection that starts reading when a server is built on it.
     *
     * @param toolsKnown asked when the client is ready; completes, with whatever outcome, when the tools on offer are final, and
     *     what depends on them waits for it
     */
    public StdioTransport(
            McpJsonMapper json,
            InputStream input,
            OutputStream output,
            Supplier<? extends CompletionStage<?>> toolsKnown,
            StdioSettings settings) {
        this(json, input, output, toolsKnown, request -> Mono.empty(), settings);
    }

    /** @param beforehand asked for what is to be done before a request is handled; {@code tools/call} comes when the tools are known */
    public StdioTransport(
            McpJsonMapper json,
            InputStream input,
            OutputStream output,
            Supplier<? extends CompletionStage<?>> toolsKnown,
            Function<JSONRPCRequest, Mono<Void>> beforehand,
            StdioSettings settings) {
        this.json = json;
        this.reader = new LineReader(input, settings.maxLineLength());
        this.writer = new LineWriter(output);
        this.encoder = new MessageEncoder(json);
        this.parser = new MessageParser(json);
        this.toolsKnown = toolsKnown;
        this.beforehand = beforehand;
        this.settings = settings;
    }

    @Override
    public List<String> protocolVersions() {
        return Handshake.VERSIONS;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        Outbound toClient = new Outbound(json, encoder, writer, handshake);
        McpServerSession onlySession = factory.create(toClient);
        Dispatcher rules = new Dispatcher(
                onlySession,
                toClient,
                inFlight,
                handshake,
                encoder,
                writer::write,
                this::untilToolsAreKnown,
                beforehand);
        session = onlySession;
        dispatcher = rules;
        outbound = toClient;
        writer.finished().thenRun(this::stopped);
        writer.start();
        Thread listener = new Thread(() -> listen(rules), "mcp-stdin");
        listener.setDaemon(true);
        listener.start();
    }

    /** Completes, never with a failure, when the connection is over and nothing more will be written. */
    public CompletionStage<Void> closed() {
        return closed.copy();
    }

    /** Sends a notification; a client that is not initialized yet does not get it, as the protocol demands. */
    @Override
    public Mono<Void> notifyClients(String method, @Nullable Object params) {
        return Mono.defer(() -> {
            McpServerSession client = session;
            return client == null || !handshake.confirmed() ? Mono.empty() : client.sendNotification(method, params);
        });
    }

    @Override
    public Mono<Void> notifyClient(String sessionId, String method, @Nullable Object params) {
        return Mono.defer(() -> {
            McpServerSession client = session;
            return client == null || !client.getId().equals(sessionId) ? Mono.empty() : notifyClients(method, params);
        });
    }

    /** Tells the client that the question it was asked with {@code params} is no longer open, unless it has answered. */
    public void withdraw(Object params) {
        Outbound toClient = outbound;
        if (toClient != null) {
            toClient.withdraw(params);
        }
    }

    /** Takes no more messages, and completes when the calls in flight are answered. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.defer(() -> {
            drain();
            return Mono.fromFuture(closed.copy());
        });
    }

    /** Takes no more messages, and answers the calls in flight with an error. */
    @Override
    public void close() {
        abandonCalls();
        drain();
    }

    private void listen(Dispatcher rules) {
        try {
            LineReader.Line line = reader.next();
            while (line != null && !closing.get()) {
                receive(line, rules);
                line = reader.next();
            }
        } catch (IOException e) {
            LOG.debug("The input broke off", e);
        } finally {
            drain();
        }
    }

    private void receive(LineReader.Line line, Dispatcher rules) {
        try {
            rules.receive(
                    line.tooLong()
                            ? new Incoming.Rejected(null, ErrorCodes.PARSE_ERROR, "Parse error: the line is too long")
                            : parser.parse(line.text()));
        } catch (RuntimeException e) {
            LOG.warn("A message could not be handled: {}", e.getClass().getName());
            LOG.debug("Why", e);
        }
    }

    private Mono<Void> untilToolsAreKnown() {
        return Mono.fromFuture(() -> toolsKnown
                .get()
                .<Void>handle((known, failure) -> null)
                .toCompletableFuture()
                .completeOnTimeout(null, settings.toolsPatience().toMillis(), TimeUnit.MILLISECONDS));
    }

    private void drain() {
        Dispatcher rules = dispatcher;
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        if (rules == null) {
            closed.complete(null);
            return;
        }
        rules.clientIsGone();
        inFlight.drained(settings.drain()).thenRun(this::endOutput);
    }

    private void endOutput() {
        abandonCalls();
        writer.end();
        closed.completeOnTimeout(null, FLUSH.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void abandonCalls() {
        inFlight.forEach(call -> call.abandon(
                encoder.error(call.id(), CONNECTION_CLOSED, "The server stopped before this call was finished")));
    }

    private void stopped() {
        closing.set(true);
        inFlight.forEach(Call::cancel);
        closed.complete(null);
    }
}
