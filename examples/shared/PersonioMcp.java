import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.McpHttpClientTransportAuthorizationException;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A personio-mcp server, as a program sees it. Where {@code MCP_SERVER_URL} is set, it is the one that listens there; the key
 * for it comes from {@code MCP_SERVER_KEY_FILE} or {@code MCP_SERVER_KEY}. Otherwise one is started as a child process, which
 * finds the credential in our environment.
 */
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
     * Connects, and shakes hands.
     *
     * @param command that starts a server, where none listens; empty for the launcher of the checkout where this is called
     * @throws Refused where there is no such server, or it lets nobody in
     */
    static PersonioMcp connect(List<String> command) {
        String url = System.getenv("MCP_SERVER_URL");
        List<String> line = patient(command);
        PersonioMcp server = url == null
                ? new PersonioMcp(String.join(" ", line), Transport.toChild(line))
                : new PersonioMcp(url, Transport.toListener(url));
        try {
            server.client.initialize();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new Refused((url == null ? "" : url + ": ") + reason(e));
        }
    }

    /** A program has more time than an assistant. */
    private static List<String> patient(List<String> command) {
        List<String> line = new ArrayList<>(command.isEmpty() ? List.of(LAUNCHER, "serve") : command);
        if (line.stream().noneMatch(word -> word.startsWith("--timeout"))) {
            line.add("--timeout=" + PATIENCE.toMinutes() + "m");
        }
        return line;
    }

    /** Which server it is; no secret. */
    String address() {
        return address;
    }

    /**
     * The structured answer of a tool.
     *
     * @throws Refused with the words of the server where there is none
     */
    @SuppressWarnings("unchecked")
    Map<String, Object> call(String tool, Map<String, Object> arguments) {
        CallToolResult result;
        try {
            result = client.callTool(
                    CallToolRequest.builder(tool).arguments(arguments).build());
        } catch (RuntimeException e) {
            throw new Refused(tool + " was not answered. " + reason(e));
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
                return "The server wants a key that it knows; MCP_SERVER_KEY_FILE names the file that holds it.";
            }
            if (cause instanceof ConnectException) {
                return "No server answers there.";
            }
            if (cause instanceof TimeoutException) {
                return "The server gave no answer in time.";
            }
        }
        return String.valueOf(failure.getMessage());
    }

    @Override
    public void close() {
        client.closeGracefully();
    }

    /** There is no answer; the message says why, in the words of the server where it gave any. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }
}
