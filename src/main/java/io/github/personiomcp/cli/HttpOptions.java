package io.github.personiomcp.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where HTTP is served, and by which names. What that needs is elsewhere, so that other transports do not load it. */
final class HttpOptions {

    private static final Pattern NAME = Pattern.compile("[\\w.-]+|\\[[0-9a-fA-F:.]+]");
    private static final int LAST_PORT = 65_535;

    @Option(names = "--sse", description = "Serve /sse beside /mcp.")
    boolean sse;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address on which HTTP is served.")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8765",
            description = "The port on which HTTP is served; 0 for any free one.")
    int port = 8765;

    @Option(
            names = "--allowed-hosts",
            paramLabel = "NAME",
            split = ",",
            description = "Names besides localhost by which clients call the server, such as that of a reverse proxy.")
    Set<String> allowedHosts = Set.of();

    @Option(
            names = "--monitoring-port",
            paramLabel = "N",
            description =
                    "Serve /healthz, /readyz and /metrics at this port alone and to everybody, instead of beside /mcp and to whoever"
                            + " may call.")
    @Nullable
    Integer monitoringPort;

    /** @throws UsageException where nothing can listen as the options say */
    void requireSense() {
        requirePort("--port", port);
        allowedHosts.stream()
                .filter(name -> !NAME.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException(
                            "--allowed-hosts " + name + " is no name of a host. Give the name alone, such as"
                                    + " mcp.example.com, without scheme, port and path.");
                });
        if (monitoringPort != null) {
            requirePort("--monitoring-port", monitoringPort);
            if (monitoringPort != 0 && monitoringPort == port) {
                throw new UsageException("--monitoring-port " + port + " is the port at which MCP is served (--port)."
                        + " Choose another, or leave it out: then both are at one port.");
            }
        }
    }

    private static void requirePort(String option, int number) {
        if (number < 0 || number > LAST_PORT) {
            throw new UsageException(option + " " + number + " is no port. Choose one from 1 to " + LAST_PORT
                    + ", or 0 for any free one.");
        }
    }

    /** What to do about a port or an address that cannot be had. */
    String unusable(IOException failure) {
        String why = failure.getCause() == null ? "" : " (" + failure.getCause().getMessage() + ")";
        return "Cannot serve HTTP: " + failure.getMessage() + why + ". Choose a port that is free"
                + (monitoringPort == null ? " with --port" : " with --port and --monitoring-port")
                + ", and an address of this computer with --host.";
    }

    /** Whether nobody but this computer reaches the server. */
    boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new UsageException("--host " + host + " is no address of this computer.");
        }
    }
}
