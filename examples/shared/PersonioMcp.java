import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.McpHttpClientTransportAuthorizationException;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** A personio-mcp server, as a program sees it. */
final class PersonioMcp implements AutoCloseable {

    /** Reading everybody in a large company takes minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String LAUNCHER =
            System.getProperty("os.name").startsWith("Windows") ? "personio-mcp.cmd" : "./personio-mcp";

    private final String address;
    private final McpSyncClient client;

    private PersonioMcp(String address, McpClientTransport transport) {
        this.address = address;
        this.client = McpClient.sync(transport)
                .requestTimeout(PATIENCE.plusMinutes(1))
                .initializationTimeout(Duration.ofMinutes(1))
                .build();
    }

    /**
     * The one that listens at {@code MCP_SERVER_URL}, with the key of {@code MCP_SERVER_KEY_FILE} or {@code MCP_SERVER_KEY}; where no
     * address is set, one that is started.
     *
     * @param command see {@link #start}
     * @throws NoResult where there is no such server, or it lets nobody in
     */
    static PersonioMcp connect(List<String> command) {
        String url = System.getenv("MCP_SERVER_URL");
        return url == null ? start(command) : shakenHands(new PersonioMcp(url, Transport.toListener(url)));
    }

    /**
     * One that is started as a child process, which finds the credential in our environment.
     *
     * @param command that starts it; empty for the launcher of the checkout where this is called
     * @param options that count, whatever is configured
     * @throws NoResult where it does not start
     */
    static PersonioMcp start(List<String> command, String... options) {
        List<String> line = new ArrayList<>(command.isEmpty() ? List.of(LAUNCHER, "serve") : command);
        if (line.stream().noneMatch(word -> word.startsWith("--timeout"))) {
            line.add("--timeout=" + PATIENCE.toMinutes() + "m");
        }
        line.addAll(List.of(options));
        return shakenHands(new PersonioMcp(String.join(" ", line), Transport.toChild(line)));
    }

    private static PersonioMcp shakenHands(PersonioMcp server) {
        try {
            server.client.initialize();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new NoResult("No server can be used at " + server.address + ". " + reason(e));
        }
    }

    /** Which server it is; no secret. */
    String address() {
        return address;
    }

    /** A tool as the server describes it; empty where it does not offer it. */
    Optional<Tool> tool(String name) {
        return client.listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst();
    }

    /**
     * The structured answer of a tool.
     *
     * @throws Refused where the server says why there is none
     * @throws NoResult where it says nothing
     */
    @SuppressWarnings("unchecked")
    Map<String, Object> call(String tool, Map<String, Object> arguments) {
        CallToolResult result;
        try {
            result = client.callTool(
                    CallToolRequest.builder(tool).arguments(arguments).build());
        } catch (RuntimeException e) {
            throw new NoResult("There is no answer to " + tool + ". " + reason(e));
        }
        if (Boolean.TRUE.equals(result.isError())) {
            throw new Refused(text(result));
        }
        return (Map<String, Object>) result.structuredContent();
    }

    /** A list, of which the first page is there. */
    Listing list(String tool, String noun, Map<String, Object> arguments) {
        return new Listing(this, tool, noun, arguments);
    }

    private static String text(CallToolResult result) {
        return result.content().stream()
                .filter(TextContent.class::isInstance)
                .map(content -> ((TextContent) content).text())
                .findFirst()
                .orElse("The server gave no reason.");
    }

    /** What somebody can do something about. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof McpHttpClientTransportAuthorizationException) {
                return "It wants a key that it knows; MCP_SERVER_KEY_FILE names the file that holds it.";
            }
            if (cause instanceof ConnectException) {
                return "Nobody listens there.";
            }
            if (cause instanceof TimeoutException) {
                return "It said nothing in time.";
            }
        }
        return String.valueOf(failure.getMessage());
    }

    @Override
    public void close() {
        client.closeGracefully();
    }

    /** There is no result, and the message says why. Unless the server refused, it may have done what it was called for. */
    static class NoResult extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** Nothing in it steers a terminal. */
        NoResult(String why) {
            super(why.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", ""));
        }
    }

    /** The server says that it did nothing, and why. */
    static final class Refused extends NoResult {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }
}
