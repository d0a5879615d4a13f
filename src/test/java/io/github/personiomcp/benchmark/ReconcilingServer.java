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
import io.github.personiomcp.server.HttpServer;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.Tenancy;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.server.http.HttpSettings;
import io.github.personiomcp.server.http.HttpStyle;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The server over HTTP as the command line wires it, except that seven hours pass on command: everybody is due to be read again. */
public final class ReconcilingServer {

    private static final Duration SKIPPED = Duration.ofHours(7);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ANY_NUMBER = Integer.MAX_VALUE / 2;

    private ReconcilingServer() {}

    /**
     * Says where it serves; then every line that it reads lets hours pass, for what it holds but not for its sessions. Ends with its input.
     *
     * @param arguments where the demo tenant is
     */
    public static void main(String[] arguments) throws IOException {
        AheadClock clock = new AheadClock(Instant.now());
        ApiClients clients = Demo.clients(URI.create(arguments[0]), EndpointFamily.V1_EMPLOYEES.perMinute(), clock);
        HttpSettings settings = HttpSettings.on(HttpStyle.of(true, false), "127.0.0.1", 0, Set.of())
                .allowing(ANY_NUMBER);
        try (LiveTenant tenant = tenant(clients, clock);
                HttpServer server = serving(tenant, clock, settings);
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(server.urls().get(0));
            while (orders.readLine() != null) {
                clock.skip(SKIPPED);
            }
        }
    }

    private static HttpServer serving(LiveTenant tenant, Clock clock, HttpSettings settings) throws IOException {
        ToolRunner runner = new ToolRunner(new Confirmation(WritePolicy.CONFIRM, clock), clock, PATIENCE);
        Tenancy everybodys = new Tenancy(tenant, runner);
        return HttpServer.start(settings, null, profile -> everybodys, "0", Language.EN, Clock.systemUTC(), null);
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
