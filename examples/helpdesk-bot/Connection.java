import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way to the server: where it is, the key that it asks for, and what to do when it does not answer. */
final class Connection {

    private static final Set<String> THIS_COMPUTER = Set.of("127.0.0.1", "localhost", "[::1]");

    /** A little more than a call may take, so that the server's own words about it arrive. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Connection() {}

    /** Past the handshake with the server at {@code MCP_SERVER_URL}, with the key of {@code MCP_SERVER_KEY}. */
    static McpClient open() {
        Map<String, String> headers = secret("MCP_SERVER_KEY")
                .map(key -> Map.of("Authorization", "Bearer " + key))
                .orElse(Map.of());
        return DefaultMcpClient.builder()
                .clientName("helpdesk-bot")
                .transport(StreamableHttpMcpTransport.builder()
                        .url(server().toString())
                        .customHeaders(headers)
                        .build())
                .toolExecutionTimeout(PATIENCE)
                .build();
    }

    /** A secret is in the environment, or better in a file that the environment names; never an argument, which others can read. */
    static Optional<String> secret(String name) {
        String file = System.getenv(name + "_FILE");
        try {
            return file == null
                    ? Optional.ofNullable(System.getenv(name))
                    : Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new IllegalStateException(name + "_FILE names " + file + ", which cannot be read.", e);
        }
    }

    /** What went wrong between here and the server, for people. */
    static String words(Throwable error) {
        Throwable cause = cause(error);
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof ConnectException) {
            return "No server answers at " + server() + ". Start it: ./personio-mcp serve --transport=http";
        }
        return message.contains("status code: 401")
                ? "The server wants a key that it knows. Make one with './personio-mcp key add helpdesk', and let"
                        + " MCP_SERVER_KEY_FILE name the file that holds it."
                : message;
    }

    /** The first cause that somebody can do something about. */
    static Throwable cause(Throwable error) {
        return error.getCause() == null || error instanceof ConnectException ? error : cause(error.getCause());
    }

    /** Keys and people do not travel in clear, except within this computer. */
    private static URI server() {
        URI server = URI.create(System.getenv().getOrDefault("MCP_SERVER_URL", "http://127.0.0.1:8765/mcp"));
        boolean here = "http".equals(server.getScheme()) && THIS_COMPUTER.contains(String.valueOf(server.getHost()));
        if (!here && !"https".equals(server.getScheme())) {
            throw new IllegalStateException("MCP_SERVER_URL is " + server + ". It has to be like"
                    + " https://mcp.example.com/mcp; http:// is for this computer alone.");
        }
        return server;
    }
}
