package io.github.personiomcp.server.http;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.logging.Trace;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.HttpServer;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.Tenancy;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A server over HTTP and a client that says exactly what a test says. It has five tools: {@code echo} answers, {@code block} waits until
 * it is stopped, {@code who} tells who asks, {@code trace} to which trace the call belongs, {@code change} is there for whoever may write.
 */
final class HttpConversation implements AutoCloseable {

    static final Set<HttpStyle> STYLES = EnumSet.allOf(HttpStyle.class);

    static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"Tester","version":"1"}}}""";

    final CountDownLatch blocked = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);
    final HttpServer server;
    private final Map<Policy, Tenancy> tenancies = new ConcurrentHashMap<>();
    private final List<Tool> tools;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpConversation() {
        this(HttpSettings.on(STYLES, "127.0.0.1", 0, Set.of()), CheckedCalls.CLOCK);
    }

    HttpConversation(HttpSettings settings, Clock clock) {
        this(settings, clock, null);
    }

    HttpConversation(HttpSettings settings, Clock clock, @Nullable Authentication authentication) {
        this(settings, clock, authentication, null);
    }

    HttpConversation(
            HttpSettings settings,
            Clock clock,
            @Nullable Authentication authentication,
            @Nullable Monitoring monitoring) {
        this.clock = clock;
        tools = List.of(
                StubTool.reading("echo", call -> new ToolResult.Single(Map.of("said", "echo"))),
                StubTool.reading("block", call -> block()),
                StubTool.reading(
                        "who",
                        call -> new ToolResult.Single(
                                Map.of("who", call.context().caller().toString()))),
                StubTool.reading(
                        "trace",
                        call -> new ToolResult.Single(
                                Map.of("trace", Trace.current().orElse("none")))),
                new StubTool("change", Effect.UPDATE, call -> new ToolResult.Single(Map.of("status", "applied"))));
        try {
            server = HttpServer.start(settings, authentication, this::under, "1", Language.EN, clock, monitoring);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tenancy under(Profile profile) {
        return tenancies.compute(
                new Policy(WritePolicy.CONFIRM, Set.of("pay")).narrowedBy(profile),
                (policy, known) -> known == null || known.tenant().closed() ? tenancy(policy) : known);
    }

    private Tenancy tenancy(Policy policy) {
        TenantDiscovery discovery = new TenantDiscovery((withheld, context) -> List.of(), attribute -> false);
        ToolRunner runner = new ToolRunner(new Confirmation(policy.writes(), clock), clock, Duration.ofMinutes(1));
        return new Tenancy(new LiveTenant(discovery, policy, tools, clock), runner);
    }

    /** How many SDK servers are needed. */
    long policies() {
        return tenancies.values().stream()
                .filter(tenancy -> !tenancy.tenant().closed())
                .count();
    }

    private ToolResult block() {
        blocked.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return new ToolResult.Single(Map.of());
    }

    /** A call that has a place to work in. The request before may still have the last one when its answer is there already. */
    CompletableFuture<HttpResponse<String>> blocking(String session) {
        CompletableFuture<HttpResponse<String>> call = sending(post(call(1, "block"), session));
        while (blocked.getCount() > 0) {
            if (call.isDone()) {
                call = sending(post(call(1, "block"), session));
            }
            Thread.onSpinWait();
        }
        return call;
    }

    /** Opens a session and returns its id. */
    String initialize() {
        HttpResponse<String> greeted = send(post(INITIALIZE));
        String session = greeted.headers().firstValue("Mcp-Session-Id").orElseThrow();
        send(post(notification("notifications/initialized"), session));
        return session;
    }

    HttpResponse<String> greet() {
        return send(post(INITIALIZE));
    }

    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.urls().get(0).resolve("/") + path.substring(1)))
                .timeout(Duration.ofSeconds(30));
    }

    HttpRequest.Builder post(String body) {
        return postAt("/mcp", body);
    }

    HttpRequest.Builder postAt(String path, String body) {
        return at(path).header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    HttpRequest.Builder post(String body, String session) {
        return post(body).header("Mcp-Session-Id", session);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return sending(request).join();
    }

    CompletableFuture<HttpResponse<String>> sending(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** The same, of which nobody awaits the answer. */
    void begin(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<String>> unused = sending(request);
    }

    /** The message in an answer, whether it came as JSON or as an event. */
    static Map<String, Object> message(HttpResponse<String> response) {
        String text = response.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring(6))
                .findFirst()
                .orElse(response.body());
        return WireJson.object(text).orElseThrow(() -> new AssertionError("no message: " + response.body()));
    }

    static String call(Object id, String tool) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{}}}"
                .formatted(id, tool);
    }

    static String notification(String method) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"%s\"}".formatted(method);
    }

    static String cancel(Object id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":%s}}"
                .formatted(id);
    }

    @Override
    public void close() {
        server.close();
        tenancies.values().forEach(tenancy -> tenancy.tenant().close());
    }
}
