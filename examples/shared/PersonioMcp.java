import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.McpHttpClientTransportAuthorizationException;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A personio-mcp server, as a program sees it. Where {@code MCP_SERVER_URL} is set, it is the one that listens there; the key for it
 * comes from {@code MCP_SERVER_KEY_FILE} or {@code MCP_SERVER_KEY}. Otherwise one is started as a child process: it reads the
 * {@code PERSONIO_...} variables as always, and says on our standard error what it has to say.
 */
final class PersonioMcp implements AutoCloseable {

    /** Reading everybody in a large company takes minutes, and a program has time. */
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
     * @param command that starts a server, where none listens; empty for the launcher of the checkout in which this is called
     * @throws Refused where there is no such server, or it lets nobody in
     */
    static PersonioMcp connect(List<String> command) {
        String url = System.getenv("MCP_SERVER_URL");
        PersonioMcp server = url == null ? started(command) : listening(address(url));
        try {
            server.client.initialize();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new Refused((url == null ? "" : url + ": ") + reason(e));
        }
    }

    private static PersonioMcp started(List<String> command) {
        List<String> line = new ArrayList<>(command.isEmpty() ? List.of(LAUNCHER, "serve") : command);
        if (line.stream().noneMatch(word -> word.startsWith("--timeout"))) {
            line.add("--timeout=" + PATIENCE.toMinutes() + "m");
        }
        ServerParameters child = ServerParameters.builder(line.get(0))
                .args(line.subList(1, line.size()))
                .build();
        StdioClientTransport transport = new StdioClientTransport(child, McpJsonDefaults.getMapper());
        transport.setStdErrorHandler(System.err::println);
        return new PersonioMcp(String.join(" ", line), transport);
    }

    /** The key goes to this address alone: a redirection is not followed. */
    private static PersonioMcp listening(URI url) {
        HttpClientStreamableHttpTransport.Builder transport = HttpClientStreamableHttpTransport.builder(
                        url.resolve("/").toString())
                .endpoint(url.getPath())
                .customizeClient(client -> client.followRedirects(HttpClient.Redirect.NEVER));
        key().ifPresent(key -> transport.addHttpRequestCustomizer(
                (request, method, to, body, context) -> request.setHeader("Authorization", "Bearer " + key)));
        return new PersonioMcp(url.toString(), transport.build());
    }

    /** Keys and people do not travel in clear, except within this computer. */
    private static URI address(String text) {
        try {
            URI url = new URI(text);
            boolean here = "http".equals(url.getScheme())
                    && url.getHost() != null
                    && InetAddress.getByName(url.getHost()).isLoopbackAddress();
            if (here || "https".equals(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException | UnknownHostException e) {
            // Told below.
        }
        throw new Refused("MCP_SERVER_URL is " + text + ". It has to be like https://mcp.example.com/mcp; http:// is for"
                + " this computer alone.");
    }

    private static Optional<String> key() {
        String file = System.getenv("MCP_SERVER_KEY_FILE");
        try {
            return file == null
                    ? Optional.ofNullable(System.getenv("MCP_SERVER_KEY"))
                    : Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new Refused("MCP_SERVER_KEY_FILE cannot be read: " + e.getMessage());
        }
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
