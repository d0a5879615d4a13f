package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.AheadClock;
import io.github.personiomcp.cli.Toolsets;
import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.StdioServer;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.server.stdio.ProtocolStdout;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.Tool;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The server as the command line wires it, except that seven hours pass as soon as a file appears: everybody is due to be read again. */
public final class ReconcilingServer {

    private static final Duration SKIPPED = Duration.ofHours(7);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ReconcilingServer() {}

    /**
     * Serves until the client closes its end.
     *
     * @param arguments where the demo tenant is, the file
     */
    public static void main(String[] arguments) throws InterruptedException {
        AheadClock clock = new AheadClock(Instant.now());
        Path file = Path.of(arguments[1]);
        ApiClients clients = Demo.clients(URI.create(arguments[0]), EndpointFamily.V1_EMPLOYEES.perMinute(), clock);
        OutputStream stdout = ProtocolStdout.claim();
        try (LiveTenant tenant = tenant(clients, clock)) {
            ToolRunner runner = new ToolRunner(new Confirmation(WritePolicy.CONFIRM, clock), clock, PATIENCE);
            var closed = StdioServer.start(() -> tenant, runner, "0", Language.EN, System.in, stdout)
                    .toCompletableFuture();
            while (!Files.exists(file) && !closed.isDone()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            clock.skip(SKIPPED);
            closed.join();
        }
    }

    private static LiveTenant tenant(ApiClients clients, AheadClock clock) {
        Policy policy = new Policy(WritePolicy.CONFIRM, Set.of());
        Ports apis = PersonioApis.of(
                () -> clients, ApiPreference.AUTO, PersonioApis.PATIENCE_WITH_V2, ZoneOffset.UTC, clock);
        Operation operation =
                new Operation(policy.writes().label(), PATIENCE, Duration.ofDays(1), Map.of(), Optional::empty);
        List<Tool> tools = Toolsets.of(apis, policy, operation, clock, ZoneOffset.UTC);
        TenantDiscovery discovery = new TenantDiscovery(
                apis.attributes(), attribute -> policy.hiddenAs(attribute).isPresent());
        return new LiveTenant(discovery, policy, tools, clock);
    }
}
