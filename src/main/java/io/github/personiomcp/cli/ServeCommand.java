package io.github.personiomcp.cli;

import io.github.personiomcp.policy.ConfirmFallback;
import io.github.personiomcp.policy.limits.Limit;
import io.github.personiomcp.server.HttpServer;
import io.github.personiomcp.server.StdioServer;
import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.http.HttpSettings;
import io.github.personiomcp.server.http.HttpStyle;
import io.github.personiomcp.server.stdio.ProtocolStdout;
import io.github.personiomcp.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves tools: to one client over standard input and output until it closes its end, or to many over HTTP until it is stopped. */
@Command(name = "serve", description = "Serve tools to MCP clients (the default command).")
final class ServeCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(
            names = "--transport",
            paramLabel = "stdio|http|sse",
            defaultValue = "stdio",
            description =
                    "How clients connect: over standard input and output, over Streamable HTTP at /mcp, or over the older"
                            + " HTTP with server-sent events at /sse.")
    private String transport = "stdio";

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private AccessOptions access;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(RootCommand root) {
        this.root = root;
        this.access = new AccessOptions(root);
    }

    @Override
    public Integer call() {
        switch (transport) {
            case "stdio" -> stdio();
            case "http" -> http(HttpStyle.of(true, http.sse));
            case "sse" -> http(HttpStyle.of(false, true));
            default ->
                throw new UsageException(
                        "--transport " + transport + " is not available; this version serves stdio, http and sse.");
        }
        return 0;
    }

    private void stdio() {
        requireNothingOfHttp();
        try (App app = root.open()) {
            OutputStream stdout = ProtocolStdout.claim();
            StdioServer.start(app::tenant, app.runner(), Version.number(), language(), System.in, stdout)
                    .toCompletableFuture()
                    .join();
        }
    }

    /** Whoever says how HTTP is to be served and forgets to say that it is would wait for a server that is not there. */
    private void requireNothingOfHttp() {
        spec.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> !option.inherited() && !option.longestName().equals("--transport"))
                .findFirst()
                .ifPresent(option -> {
                    throw new UsageException(
                            option.longestName() + " is for HTTP, and without --transport the server speaks over"
                                    + " standard input and output. Add --transport=http, or leave it out.");
                });
    }

    /** Nobody knows who sits behind clients over HTTP: a code in a second call would confirm nothing. */
    private void http(Set<HttpStyle> styles) {
        http.requireSense();
        HttpSettings settings = HttpSettings.on(styles, http.host, http.port, http.allowedHosts);
        Clock clock = Clock.systemUTC();
        requireKnownCallers();
        Authentication authentication =
                Access.of(access, () -> root.settings().http().proxy().selector(), clock);
        Observation observation = new Observation();
        try (App app = App.open(root.settings(), ConfirmFallback.DENY, observation.observers());
                HttpServer server = HttpServer.start(
                        settings.allowing(requestsPerMinute(app)),
                        authentication,
                        app::under,
                        Version.number(),
                        language(),
                        clock,
                        observation.of(app, authentication, http.monitoringPort, clock))) {
            server.urls().forEach(url -> spec.commandLine().getErr().println("listening on " + url));
            server.monitoringUrl().ifPresent(url -> spec.commandLine().getErr().println("monitoring on " + url));
            untilStopped(server);
        } catch (IOException e) {
            throw new UsageException(http.unusable(e));
        }
    }

    private Language language() {
        return root.settings().options().language;
    }

    private static int requestsPerMinute(App app) {
        return app.settings().callerLimits().getOrDefault(Limit.REQUESTS, Limit.REQUESTS.perMinute());
    }

    /** Without keys or tokens, whoever reaches the address may ask everything. */
    private void requireKnownCallers() {
        access.requireSense();
        if (access.open() && !http.loopback()) {
            throw new UsageException(
                    "--host " + http.host + " would let everybody who reaches this computer ask for people's data. Keep"
                            + " --host 127.0.0.1, or let in whom you know: --auth keys, or --auth oauth.");
        }
    }

    /** A signal that ends the program lets the calls under way finish first. */
    private static void untilStopped(HttpServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mcp-http-stop"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
