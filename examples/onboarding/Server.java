import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The server as a process of its own, with the credential in the environment of this one. */
final class Server implements AutoCloseable {

    /**
     * Whatever is configured, nothing is written before its plan was shown: the first call plans, the second one carries it out. And
     * there is time to read everybody of a large company.
     */
    private static final List<String> OPTIONS = List.of("--writes=confirm", "--confirm-fallback=code", "--timeout=5m");

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final McpSyncClient client;
    private final Map<?, ?> attributes;

    private Server(McpSyncClient client) {
        this.client = client;
        this.attributes = client.listTools().tools().stream()
                .filter(tool -> tool.name().equals("create_employee"))
                .map(tool -> (Map<?, ?>) tool.inputSchema().get("properties"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "it offers no create_employee; './personio-mcp doctor' says what to tick in Personio."));
    }

    /**
     * Starts it, and shakes hands.
     *
     * @param command that starts the server; empty for the launcher of the checkout in which this was called
     * @throws IllegalStateException where it does not start, or offers no tool that creates people
     */
    static Server start(List<String> command) {
        List<String> line = new ArrayList<>(command.isEmpty() ? launcher() : command);
        line.addAll(OPTIONS);
        ServerParameters process = ServerParameters.builder(line.get(0))
                .args(line.subList(1, line.size()))
                .env(System.getenv())
                .build();
        StdioClientTransport transport = new StdioClientTransport(process, McpJsonDefaults.getMapper());
        transport.setStdErrorHandler(System.err::println);
        McpSyncClient client =
                McpClient.sync(transport).requestTimeout(PATIENCE).build();
        try {
            client.initialize();
            return new Server(client);
        } catch (RuntimeException e) {
            client.close();
            throw new IllegalStateException("The server cannot be used: " + e.getMessage(), e);
        }
    }

    private static List<String> launcher() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return List.of(windows ? "personio-mcp.cmd" : "./personio-mcp", "serve");
    }

    /** Whether the value of an attribute is a number for the server. */
    boolean takesNumber(String attribute) {
        return attributes.get(attribute) instanceof Map<?, ?> schema
                && List.of("number", "integer").contains(String.valueOf(schema.get("type")));
    }

    /** @throws IllegalStateException where no answer came */
    Answer call(String tool, Map<String, Object> arguments) {
        CallToolResult result;
        try {
            result = client.callTool(
                    CallToolRequest.builder(tool).arguments(arguments).build());
        } catch (RuntimeException e) {
            throw new IllegalStateException("The server gave no answer to " + tool + ": " + e.getMessage(), e);
        }
        String text = result.content().stream()
                .filter(TextContent.class::isInstance)
                .map(content -> ((TextContent) content).text())
                .collect(Collectors.joining("\n"));
        return Boolean.TRUE.equals(result.isError()) ? Answer.error(text) : new Answer(text, content(result));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> content(CallToolResult result) {
        return (Map<String, Object>) result.structuredContent();
    }

    @Override
    public void close() {
        client.closeGracefully();
    }

    /**
     * What a call came to.
     *
     * @param text for people
     * @param content for programs
     */
    record Answer(String text, Map<String, Object> content) {

        /** The server refused, and did nothing. */
        static Answer error(String text) {
            return new Answer(text, Map.of("status", "error"));
        }

        /** Whether anything was written cannot be told. */
        static Answer unknown(String why) {
            return new Answer(why, Map.of("status", "unknown", "warnings", List.of(why)));
        }

        boolean failed() {
            return status().equals("error");
        }

        String status() {
            return value("status");
        }

        String value(String key) {
            return String.valueOf(content.getOrDefault(key, ""));
        }

        List<?> list(String key) {
            return content.get(key) instanceof List<?> list ? list : List.of();
        }
    }
}
