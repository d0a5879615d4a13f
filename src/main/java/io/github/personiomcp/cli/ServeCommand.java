package io.github.personiomcp.cli;

import io.github.personiomcp.server.StdioServer;
import io.github.personiomcp.server.stdio.ProtocolStdout;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves tools to one client over standard input and output, until the client closes its end. */
@Command(name = "serve", description = "Serve tools to an MCP client (the default command).")
final class ServeCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--transport", paramLabel = "stdio", defaultValue = "stdio", description = "How clients connect.")
    private String transport = "stdio";

    ServeCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (!transport.equals("stdio")) {
            throw new UsageException("--transport " + transport + " is not available; this version serves stdio.");
        }
        try (App app = root.open()) {
            OutputStream stdout = ProtocolStdout.claim();
            StdioServer.start(app::tenant, app.runner(), Version.number(), System.in, stdout)
                    .toCompletableFuture()
                    .join();
        }
        return 0;
    }
}
