package io.github.personiomcp.server;

import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.server.stdio.EarlyAnswer;
import io.github.personiomcp.server.stdio.Introduction;
import io.github.personiomcp.server.stdio.StdioSettings;
import io.github.personiomcp.server.stdio.StdioTransport;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.BoundTool;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The MCP server on standard input and output. */
public final class StdioServer {

    private StdioServer() {}

    /**
     * Starts serving a tenant's tools. The client's greeting is answered at once, and what serves it is made meanwhile.
     *
     * @param tenant asked for after the client's greeting is answered
     * @param language in which titles, prompts and the like are written
     * @return completes when the client is gone and every call is answered
     */
    public static CompletionStage<Void> start(
            Supplier<LiveTenant> tenant,
            ToolRunner runner,
            String version,
            Language language,
            InputStream input,
            OutputStream output) {
        Introduction introduction = SdkServers.introduction(version, language);
        EarlyAnswer early = EarlyAnswer.listen(input, output, introduction);
        CompletableFuture<Offer> offer = new CompletableFuture<>();
        MissedCalls missed = new MissedCalls(name -> offer.join().has(name), tenant, runner);
        ResourceWatch watch = new ResourceWatch(tenant, uri -> offer.join().updated(uri), session -> true);
        Consumer<List<BoundTool>> changed = tools -> {
            offer.join().replace(tools);
            watch.offered(tools);
        };
        StdioTransport transport = new StdioTransport(
                new JacksonMcpJsonMapper(WireJson.MAPPER),
                early.input(),
                early.output(),
                () -> tenant.get().watch(changed),
                request -> {
                    watch.before(request, "");
                    return missed.before(request);
                },
                StdioSettings.DEFAULT);
        HeldNotifications.Single notifications = new HeldNotifications.Single(transport);
        ToolAdapter adapter = new ToolAdapter(runner, new Calls(transport));
        offer.complete(Offer.on(notifications, McpServer.sync(notifications), adapter, introduction, language));
        return transport.closed();
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
