import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way to a server: as a child process, or over HTTP with a key. */
final class Transport {

    private static final Set<String> THIS_COMPUTER = Set.of("127.0.0.1", "localhost", "[::1]");

    private Transport() {}

    /** To a child process, which says on our standard error what it has to say. */
    static McpClientTransport toChild(List<String> command) {
        ServerParameters child = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        StdioClientTransport transport = new StdioClientTransport(child, McpJsonDefaults.getMapper());
        transport.setStdErrorHandler(System.err::println);
        return transport;
    }

    /** To a server that listens. The key goes to this address alone: a redirection is not followed. */
    static McpClientTransport toListener(String address) {
        URI url = url(address);
        HttpClientStreamableHttpTransport.Builder transport = HttpClientStreamableHttpTransport.builder(
                        url.resolve("/").toString())
                .endpoint(url.getPath())
                .customizeClient(client -> client.followRedirects(HttpClient.Redirect.NEVER));
        secret("MCP_SERVER_KEY").ifPresent(key -> transport.addHttpRequestCustomizer(
                (request, method, to, body, context) -> request.setHeader("Authorization", "Bearer " + key)));
        return transport.build();
    }

    /** Keys and people do not travel in clear, except within this computer. */
    private static URI url(String text) {
        URI url = URI.create(text);
        boolean here = "http".equals(url.getScheme()) && THIS_COMPUTER.contains(String.valueOf(url.getHost()));
        if (!here && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("MCP_SERVER_URL is " + text
                    + ". It has to be like https://mcp.example.com/mcp; http:// is for this computer alone.");
        }
        return url;
    }

    /** A secret is in a file that the environment names, or in the environment; never an argument, which others can read. */
    private static Optional<String> secret(String name) {
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
}
