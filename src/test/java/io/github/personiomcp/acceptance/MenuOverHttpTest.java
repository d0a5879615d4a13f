package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.server.HttpServer;
import io.github.personiomcp.server.Tenancy;
import io.github.personiomcp.server.http.HttpSettings;
import io.github.personiomcp.server.http.HttpStyle;
import io.github.personiomcp.text.Language;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prompts, resources and subscriptions over both ways of HTTP, to the SDK's client. */
class MenuOverHttpTest {

    private final StackSettings settings = new StackSettings().employees(40);

    @ParameterizedTest
    @EnumSource(HttpStyle.class)
    void everyTransportServesThem(HttpStyle style) throws IOException {
        List<String> told = new CopyOnWriteArrayList<>();
        try (DemoStack stack = settings.start();
                HttpServer server = serve(style, stack);
                McpSyncClient client = McpClient.sync(
                                transport(style, server.urls().get(0)))
                        .requestTimeout(Duration.ofSeconds(60))
                        .resourcesUpdateConsumer(contents -> contents.forEach(one -> told.add(one.uri())))
                        .build()) {
            stack.loadDirectory();
            Person one = stack.company().people().get(5);
            String uri = "personio://employees/" + one.id();
            client.initialize();

            assertThat(client.listPrompts().prompts()).hasSize(8);
            client.subscribeResource(McpSchema.SubscribeRequest.builder(uri).build());
            stack.company().change(one.id(), Map.of("position", "Astronaut"));
            settings.clock.skip(Duration.ofMinutes(6));
            stack.result("search_employees", Map.of());

            Await.until(() -> told.contains(uri));
        }
    }

    private HttpServer serve(HttpStyle style, DemoStack stack) throws IOException {
        return HttpServer.start(
                HttpSettings.on(EnumSet.of(style), "127.0.0.1", 0, Set.of()),
                null,
                profile -> new Tenancy(stack.tenant, stack.runner),
                "test",
                Language.EN,
                settings.clock,
                null);
    }

    private static McpClientTransport transport(HttpStyle style, URI url) {
        return style == HttpStyle.STREAMABLE ? Served.streamable(url) : Served.sse(url);
    }
}
