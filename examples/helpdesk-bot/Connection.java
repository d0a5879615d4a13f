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

    /** Past the handshake with the server at {@code MCP_SERVER_URL}, with the key of {@code MCP_SERVER_KEY_FILE} or {@code MCP_SERVER_KEY}. */
    static McpClient open() {
        Map<String, String> headers = secret("MCP_SERVER_KEY")
                .map(key -> Map.of("Authorization", "Bearer " + key))
                .orElse(Map.of());
        return DefaultMcpClient.builder()
                .clientName("helpdesk-bot")
                .transport(StreamableHttpMcpTransport.builder()
                        .url(server())
                        .customHeaders(headers)
                        .build())
                .toolExecutionTimeout(PATIENCE)
                .build();
    }

    /** A secret is in a file that the environment names, or in the environment; never an argument, which others can read. */
    static Optional<String> secret(String name) {
        String file = System.getenv(name + "_FILE");
        try {
            Optional<String> secret = file == null
                    ? Optional.ofNullable(System.getenv(name))
                    : Optional.of(Files.readString(Path.of(file)).strip());
            // Whoever complains about a header repeats it.
            if (secret.filter(word -> !word.matches("[!-~]+")).isPresent()) {
                throw new IllegalArgumentException(
                        (file == null ? name : name + "_FILE names " + file + ", which") + " does not hold one word.");
            }
            return secret;
        } catch (IOException e) {
            throw new IllegalArgumentException(name + "_FILE names " + file + ", which cannot be read.", e);
        }
    }

    /** Keys and people do not travel in clear, except within this computer. */
    static String address(String variable, String otherwise) {
        String text = System.getenv().getOrDefault(variable, otherwise);
        URI url = URI.create(text);
        boolean here = "http".equals(url.getScheme()) && THIS_COMPUTER.contains(String.valueOf(url.getHost()));
        if (!here && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException(variable + " is " + text
                    + ". It has to be like https://mcp.example.com/mcp; http:// is for this computer alone.");
        }
        return text;
    }

    /** What went wrong between here and the server, for people. */
    static String words(Throwable error) {
        Throwable cause = cause(error);
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof ConnectException) {
            return "Nobody listens at " + server() + ". Start a server: ./personio-mcp serve --transport=http";
        }
        return message.contains("status code: 401")
                ? "It wants a key that it knows; MCP_SERVER_KEY_FILE names the file that holds it. Make one with"
                        + " './personio-mcp key add helpdesk'."
                : message;
    }

    /** The first cause that somebody can do something about. */
    static Throwable cause(Throwable error) {
        return error.getCause() == null || error instanceof ConnectException ? error : cause(error.getCause());
    }

    private static String server() {
        return address("MCP_SERVER_URL", "http://127.0.0.1:8765/mcp");
    }
}
