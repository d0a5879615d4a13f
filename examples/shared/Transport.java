import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The way to a server: as a child process, or over HTTP with a key. */
final class Transport {

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
        key().ifPresent(key -> transport.addHttpRequestCustomizer(
                (request, method, to, body, context) -> request.setHeader("Authorization", "Bearer " + key)));
        return transport.build();
    }

    /** Keys and people do not travel in clear, except within this computer. */
    private static URI url(String text) {
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
        throw new PersonioMcp.Refused("MCP_SERVER_URL is " + text
                + ". It has to be like https://mcp.example.com/mcp; http:// is for this computer alone.");
    }

    private static Optional<String> key() {
        String file = System.getenv("MCP_SERVER_KEY_FILE");
        try {
            return file == null
                    ? Optional.ofNullable(System.getenv("MCP_SERVER_KEY"))
                    : Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new PersonioMcp.Refused("MCP_SERVER_KEY_FILE cannot be read: " + e.getMessage());
        }
    }
}
