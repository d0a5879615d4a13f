package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.personiomcp.logging.LogLevel;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.policy.ConfirmFallback;
import io.github.personiomcp.server.HttpServer;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.server.http.HttpSettings;
import io.github.personiomcp.server.http.HttpStyle;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.PrometheusText;
import io.github.personiomcp.text.Language;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.event.Level;

/** The whole server over HTTP in this process, as those see it who watch it. */
@Timeout(60)
class ObservedServerTest {

    private static final String CANARY = "zwitscher";

    private final HttpClient http = HttpClient.newHttpClient();
    private App app;
    private HttpServer server;
    private McpSyncClient client;

    @BeforeEach
    void start() throws IOException {
        Options options = new Options();
        options.demo = 30;
        Observation observation = new Observation();
        Clock clock = Clock.systemUTC();
        app = App.open(
                new Settings(options, Configuration.of(Map.of(), List.of())),
                ConfirmFallback.DENY,
                observation.observers());
        HttpSettings settings = HttpSettings.on(Set.of(HttpStyle.STREAMABLE), "127.0.0.1", 0, Set.of());
        server = HttpServer.start(
                settings, null, app::under, "1", Language.EN, clock, observation.of(app, null, null, clock));
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                server.urls().get(0).resolve("/").toString())
                        .build())
                .build();
        client.initialize();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        app.close();
    }

    @Test
    void everyCallAndEveryRequestIsCounted() throws Exception {
        Object total = ((Map<?, ?>) call("search_employees", Map.of()).structuredContent()).get("total");
        call("search_employees", Map.of("limit", 1));
        call("get_employee", Map.of("employee", "nobody at all"));
        call("get_employee", Map.of("employe", "1"));
        missed("telepathy");
        missed("run_report");

        PrometheusText text = metrics();
        assertThat(calls(text, "search_employees", "ok")).isEqualTo(2);
        assertThat(calls(text, "get_employee", "invalid_argument")).isEqualTo(2);
        assertThat(calls(text, "unknown", "unknown_tool")).isEqualTo(1);
        assertThat(calls(text, "run_report", "unknown_tool")).isEqualTo(1);
        assertThat(text.sum("personio_mcp_calls_total")).isEqualTo(6);
        assertThat(text.sum("personio_mcp_call_duration_seconds_count")).isEqualTo(4);
        assertThat(text.value("personio_mcp_sessions", "")).isEqualTo(1);
        assertThat(text.value("personio_mcp_directory_people", "")).isEqualTo(((Number) total).doubleValue());
        assertThat(text.value("personio_mcp_directory_age_seconds", "")).isBetween(0.0, 60.0);
        eventually(() -> metrics().sum("personio_mcp_upstream_request_duration_seconds_count")
                == app.demo().traffic().requests().size());
    }

    @Test
    void serverIsReadyBeforeAnybodyAskedForPeopleAndProbesLeavePersonioAlone() {
        eventually(() -> get("/readyz").statusCode() == 200);
        int asked = app.demo().traffic().count("GET", "/v1");
        for (int i = 0; i < 50; i++) {
            assertThat(get("/readyz").statusCode()).isEqualTo(200);
        }

        Map<String, Object> ready = WireJson.object(get("/readyz").body()).orElseThrow();
        assertThat(ready)
                .containsEntry("ready", true)
                .containsEntry("credential", "works")
                .containsEntry("directory", Map.of("people", 0));
        assertThat(((Map<?, ?>) ready.get("permits"))).hasSize(EndpointFamily.values().length);
        assertThat(app.demo().traffic().count("GET", "/v1")).isEqualTo(asked);
    }

    @Test
    void nothingOfACallIsToldToThoseWhoWatch() {
        try (CapturedLog log = new CapturedLog()) {
            LogLevel.set(Level.DEBUG);
            call("search_employees", Map.of("query", CANARY));
            call("get_employee", Map.of("employee", CANARY + "@example.com"));
            call("get_employee", Map.of("employee", "98" + CANARY + "76", CANARY, CANARY));
            missed(CANARY);
            get("/metrics?" + CANARY);

            assertThat(get("/metrics").body() + get("/readyz").body() + log.text())
                    .doesNotContain(CANARY);
        }
        Map<String, PrometheusText.Family> families = metrics().families();
        assertThat(labels(families, "tool"))
                .isSubsetOf(Stream.concat(
                                app.tenant().tools().stream()
                                        .map(bound -> bound.spec().name()),
                                Stream.of("unknown"))
                        .toList());
        assertThat(labels(families, "family"))
                .isSubsetOf(Stream.of(EndpointFamily.values())
                        .map(EndpointFamily::label)
                        .toList());
        assertThat(labels(families, "outcome")).isSubsetOf("ok", "invalid_argument", "unknown_tool");
        assertThat(labels(families, "status")).allMatch(status -> status.matches("[1-5]\\d\\d|none"));
        assertThat(families.values().stream().flatMap(family -> family.labels().keySet().stream()))
                .isSubsetOf("tool", "outcome", "family", "status", "reason", "le");
    }

    private static Set<String> labels(Map<String, PrometheusText.Family> families, String label) {
        return families.values().stream()
                .flatMap(family -> family.labels().getOrDefault(label, List.of()).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private void missed(String tool) {
        assertThat(catchThrowable(() -> call(tool, Map.of()))).isNotNull();
    }

    private static double calls(PrometheusText text, String tool, String outcome) {
        return text.value("personio_mcp_calls_total", "outcome=" + outcome + ", tool=" + tool);
    }

    private PrometheusText metrics() {
        return PrometheusText.parse(get("/metrics").body());
    }

    private HttpResponse<String> get(String path) {
        URI url = server.urls().get(0).resolve(path);
        return http.sendAsync(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                .join();
    }

    /** Work in the background may go on when a call is over. */
    private static void eventually(BooleanSupplier so) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
        }
    }
}
