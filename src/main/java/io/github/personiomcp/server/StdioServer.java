package io.github.personiomcp.server;

import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.server.stdio.StdioSettings;
import io.github.personiomcp.server.stdio.StdioTransport;
import io.github.personiomcp.tool.BoundTool;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The MCP server on standard input and output. */
public final class StdioServer {

    private static final String REHEARSED =
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"rehearsal\",\"version\":\"0\"}}}\n";

    private StdioServer() {}

    /**
     * Starts serving a tenant's tools.
     *
     * @param tenant asked for after the client's greeting is answered
     * @return completes when the client is gone and every call is answered
     */
    public static CompletionStage<Void> start(
            Supplier<LiveTenant> tenant, ToolRunner runner, String version, InputStream input, OutputStream output) {
        CompletableFuture<Consumer<List<BoundTool>>> registration = new CompletableFuture<>();
        CompletableFuture<ToolRegistrar> registered = new CompletableFuture<>();
        MissedCalls missed = new MissedCalls(name -> registered.join().has(name), tenant, runner);
        StdioTransport transport = new StdioTransport(
                new JacksonMcpJsonMapper(WireJson.MAPPER),
                input,
                output,
                () -> tenant.get().watch(tools -> registration.join().accept(tools)),
                missed::before,
                StdioSettings.DEFAULT);
        HeldNotifications.Single notifications = new HeldNotifications.Single(transport);
        McpSyncServer server = server(notifications, version);
        ToolRegistrar registrar = new ToolRegistrar(new ToolAdapter(runner, new Calls(transport)), server);
        registered.complete(registrar);
        registration.complete(tools -> notifications.during(() -> registrar.apply(tools)));
        return transport.closed();
    }

    /**
     * Answers one client that is not there. What {@code initialize} needs is loaded by that; done beside the reading of the command line,
     * it takes a third from the time until the first real answer.
     */
    public static void rehearse() {
        byte[] greeting = REHEARSED.getBytes(StandardCharsets.UTF_8);
        StdioTransport transport = new StdioTransport(
                new JacksonMcpJsonMapper(WireJson.MAPPER),
                new ByteArrayInputStream(greeting),
                OutputStream.nullOutputStream(),
                () -> CompletableFuture.completedFuture(null),
                StdioSettings.DEFAULT);
        server(transport, "0");
    }

    private static McpSyncServer server(McpServerTransportProvider transport, String version) {
        return SdkServers.configure(McpServer.sync(transport), version).build();
    }

    /** Calls of the one client there is. */
    private record Calls(StdioTransport transport) implements CallOrigin {

        @Override
        public String caller(McpSyncServerExchange exchange) {
            return Caller.LOCAL.name();
        }

        /** The transport stops calls by itself. */
        @Override
        public Outcome during(McpSyncServerExchange exchange, Supplier<Outcome> call) {
            return call.get();
        }

        @Override
        public void withdraw(Object question) {
            transport.withdraw(question);
        }
    }
}
