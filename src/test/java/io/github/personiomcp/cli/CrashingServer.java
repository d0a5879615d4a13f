package io.github.personiomcp.cli;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.StdioServer;
import io.github.personiomcp.server.stdio.ProtocolStdout;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * {@code serve} as it is wired for standard input and output, with one tool more: it prints a line and crashes, each time in the next of
 * the ways in which code can.
 */
public final class CrashingServer {

    public static final String TOOL = "crash";

    /** What the tool prints to {@code System.out}. */
    public static final String PRINTED = "a line that no client may see";

    private static final List<Runnable> CRASHES = List.of(
            () -> {
                throw new IllegalStateException("{\"jsonrpc\":\"2.0\",\n\"id\":1,\"result\":{}}");
            },
            () -> {
                throw new AssertionError(PRINTED);
            },
            CrashingServer::endlessly,
            () -> {
                throw new OutOfMemoryError(PRINTED);
            },
            () -> {
                throw new NoClassDefFoundError(PRINTED);
            });

    private static final AtomicInteger CALLS = new AtomicInteger();

    private CrashingServer() {}

    public static void main(String[] arguments) {
        CommandLine program = Commands.of(Configuration.of(System.getenv(), List.of(arguments)), false, arguments);
        RootCommand root = program.getCommand();
        System.exit(program.setExecutionStrategy(parsed -> serve(root)).execute(arguments));
    }

    private static int serve(RootCommand root) {
        try (App app = root.open()) {
            OutputStream stdout = ProtocolStdout.claim();
            LiveTenant tenant = tenant(app);
            StdioServer.start(
                            () -> tenant,
                            app.runner(),
                            Version.number(),
                            app.settings().options().language,
                            System.in,
                            stdout)
                    .toCompletableFuture()
                    .join();
        }
        return 0;
    }

    private static LiveTenant tenant(App app) {
        Policy policy = app.settings().policy();
        TenantDiscovery discovery = new TenantDiscovery(
                app.apis().attributes(), attribute -> policy.hiddenAs(attribute).isPresent());
        Stream<Tool> usual = app.tenant().tools().stream().map(BoundTool::tool);
        return new LiveTenant(
                discovery,
                policy,
                Stream.concat(usual, Stream.of(StubTool.reading(TOOL, CrashingServer::crash)))
                        .toList(),
                Clock.systemUTC());
    }

    private static ToolResult crash(ToolCall call) {
        System.out.println(PRINTED);
        CRASHES.get(CALLS.getAndIncrement() % CRASHES.size()).run();
        throw new AssertionError("It goes on.");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static void endlessly() {
        endlessly();
    }
}
