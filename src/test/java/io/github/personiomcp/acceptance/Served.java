package io.github.personiomcp.acceptance;

import io.modelcontextprotocol.client.transport.HttpClientSseClientTransport;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The real jar, served over some transport.
 *
 * @param transport of the SDK's client; on standard input and output each one starts a server of its own
 * @param end ends what was started besides
 */
record Served(Supplier<McpClientTransport> transport, Runnable end) implements AutoCloseable {

    /** Over standard input and output. */
    static Served stdio(Map<String, String> environment, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-jar", ServerProcess.JAR.toString(), "serve"));
        arguments.addAll(List.of(options));
        ServerParameters server = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(arguments)
                .env(environment)
                .build();
        return new Served(() -> new StdioClientTransport(server, McpJsonDefaults.getMapper()), () -> {});
    }

    /** Over Streamable HTTP. */
    static Served streamable(Map<String, String> environment, String... options) {
        ServerProcess server = ServerProcess.http(environment, with("--transport=http", options));
        return new Served(() -> streamable(server.url()), server::close);
    }

    static McpClientTransport streamable(URI url) {
        return HttpClientStreamableHttpTransport.builder(url.resolve("/").toString())
                .endpoint(url.getPath())
                .build();
    }

    /** Over HTTP with server-sent events. */
    static Served sse(Map<String, String> environment, String... options) {
        ServerProcess server = ServerProcess.http(environment, with("--transport=sse", options));
        return new Served(() -> sse(server.url()), server::close);
    }

    @SuppressWarnings("deprecation") // so is the transport, which is served all the same
    static McpClientTransport sse(URI url) {
        return HttpClientSseClientTransport.builder(url.resolve("/").toString())
                .sseEndpoint(url.getPath())
                .build();
    }

    private static String[] with(String first, String... options) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }

    @Override
    public void close() {
        end.run();
    }
}
