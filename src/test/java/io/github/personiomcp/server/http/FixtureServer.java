package io.github.personiomcp.server.http;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What the conformance suite calls by name, on the transport of the real server. */
public final class FixtureServer implements AutoCloseable {

    private final HttpTransport transport;
    private final URI url;

    private FixtureServer(HttpTransport transport, URI url) {
        this.transport = transport;
        this.url = url;
    }

    public static FixtureServer start() throws IOException {
        McpJsonMapper json = McpJsonDefaults.getMapper();
        HttpSettings settings = HttpSettings.on(EnumSet.of(HttpStyle.STREAMABLE), "127.0.0.1", 0, Set.of());
        HttpTransport transport = new HttpTransport(settings, json, Clock.systemUTC());
        HttpServletStreamableServerTransportProvider provider = transport.streamable();
        McpServer.sync(provider)
                .jsonMapper(json)
                .immediateExecution(true)
                .serverInfo("fixture", "1")
                .capabilities(ServerCapabilities.builder()
                        .completions()
                        .prompts(true)
                        .resources(true, true)
                        .tools(true)
                        .build())
                .tools(FixtureTools.all())
                .prompts(FixtureTexts.prompts())
                .resources(FixtureTexts.resources())
                .resourceTemplates(FixtureTexts.templates())
                .completions(FixtureTexts.completions())
                .requestTimeout(Duration.ofSeconds(30))
                .build();
        return new FixtureServer(
                transport,
                transport
                        .listen(null, caller -> new SdkEndpoint(provider, provider, (request, session, trace) -> {}))
                        .get(0));
    }

    public URI url() {
        return url;
    }

    @Override
    public void close() {
        transport.close();
    }
}
