package io.github.personiomcp.cli;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.StdioServer;
import io.github.personiomcp.server.ToolRunner;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The first search of a client, carried out beforehand for nobody in a company that does not exist: the code that it needs is loaded
 * while the processor would only wait for Personio. Nothing is sent anywhere, and nothing of it is kept.
 */
final class Rehearsal {

    private static final String CONVERSATION = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"rehearsal","version":"0"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search_employees","arguments":{"query":"rosa"}}}
            """;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final AtomicBoolean begun = new AtomicBoolean();

    /** Begins in the background, once however often it is called. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(Rehearsal::perform, "rehearsal-of-a-search");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void perform() {
        ApiClients.prepare();
        perform(OutputStream.nullOutputStream());
    }

    /** The conversation as the client would see it goes to {@code client}. */
    static void perform(OutputStream client) {
        Clock clock = Clock.systemUTC();
        ToolRunner runner = new ToolRunner(new Confirmation(WritePolicy.CONFIRM, clock), clock, LONGEST);
        try (LiveTenant tenant = tenant(clock)) {
            StdioServer.start(
                            () -> tenant,
                            runner,
                            Version.number(),
                            new ByteArrayInputStream(CONVERSATION.getBytes(StandardCharsets.UTF_8)),
                            client)
                    .toCompletableFuture()
                    .join();
        }
    }

    private static LiveTenant tenant(Clock clock) {
        Policy policy = new Policy(WritePolicy.CONFIRM, Set.of());
        Ports ports = PersonioApis.over(new ImaginaryCompany(), ZoneOffset.UTC, clock);
        Operation operation = new Operation(WritePolicy.CONFIRM.label(), LONGEST, LONGEST, Map.of(), Optional::empty);
        TenantDiscovery discovery = new TenantDiscovery(
                ports.attributes(), attribute -> policy.hiddenAs(attribute).isPresent());
        return new LiveTenant(discovery, policy, Toolsets.of(ports, policy, operation, clock, ZoneOffset.UTC), clock);
    }
}
