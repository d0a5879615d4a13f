package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.ServerProcess.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What the SDK's client finds at the real jar, whatever the transport. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class ProtocolRules {

    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final CallToolRequest GET = call("get_employee", Map.of("employee", "1012"));

    private final DemoTenant demo = DemoTenant.start(DemoSettings.defaults());
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final Served served = serve(ServerProcess.credential(demo));
    private final CancellingTransport transport = speaking(latest());
    private final McpSyncClient client = McpClient.sync(transport)
            .requestTimeout(LONG)
            .capabilities(ClientCapabilities.builder().elicitation().build())
            .elicitation(this::answer)
            .build();

    /** The jar with these options, served over the transport in question. */
    abstract Served serve(Map<String, String> environment, String... options);

    /** The versions of the protocol that are spoken over it, the latest last. */
    abstract List<String> versions();

    @BeforeAll
    void connect() {
        client.initialize();
    }

    @AfterAll
    void close() {
        client.close();
        served.close();
        demo.close();
    }

    @AfterEach
    void recover() {
        demo.faults().clear();
    }

    @Test
    void versionIsAgreedOn() {
        for (String version : versions()) {
            try (McpSyncClient other = McpClient.sync(speaking(version)).build()) {
                assertThat(other.initialize().protocolVersion()).isEqualTo(version);
            }
        }
        CancellingTransport newer = new CancellingTransport(served.transport().get(), List.of(latest(), "2031-01-01"));
        try (McpSyncClient other = McpClient.sync(newer).build()) {
            assertThat(other.initialize().protocolVersion()).isEqualTo(latest());
        }
    }

    @Test
    void everythingIsDeclaredAndListed() {
        assertThat(client.getServerCapabilities())
                .isEqualTo(ServerCapabilities.builder()
                        .completions()
                        .logging()
                        .prompts(true)
                        .resources(true, true)
                        .tools(true)
                        .build());
        assertThat(client.listTools().tools()).hasSize(12).allMatch(tool -> tool.outputSchema() != null);
        assertThat(client.listPrompts().prompts()).hasSize(8).allMatch(prompt -> !prompt.arguments()
                .isEmpty());
        assertThat(client.listResources().resources()).hasSize(2);
        assertThat(client.listResourceTemplates().resourceTemplates()).hasSize(1);
    }

    @Test
    void promptsResourcesAndSuggestionsAreServed() {
        assertThat(client.getPrompt(
                                McpSchema.GetPromptRequest.builder("who_is_out").build())
                        .messages())
                .asString()
                .contains("Who is out in the period \"this_week\"?");
        assertThat(client.readResource(McpSchema.ReadResourceRequest.builder("personio://employees/1012")
                                .build())
                        .contents())
                .asString()
                .contains("1012");
        assertThat(client.completeCompletion(McpSchema.CompleteRequest.builder(
                                        new McpSchema.PromptReference("who_is_out"),
                                        new McpSchema.CompleteRequest.CompleteArgument("department", "sal"))
                                .build())
                        .completion()
                        .values())
                .containsExactly("Sales");
    }

    @Test
    void callGetsAStructuredResult() {
        CallToolResult result = client.callTool(GET);

        assertThat(result.isError()).isNotEqualTo(true);
        assertThat(result.structuredContent()).asString().contains("1012");
    }

    @Test
    void unknownToolIsAProtocolError() {
        assertThatThrownBy(() -> client.callTool(call("delete_everybody", Map.of())))
                .isInstanceOfSatisfying(McpError.class, error -> {
                    assertThat(error.getJsonRpcError().code()).isEqualTo(-32602);
                    assertThat(error).hasMessageContaining("delete_everybody");
                });
    }

    @Test
    void cancelledCallStopsItsRequestWithinTheTenthOfASecond() {
        client.listTools();
        demo.faults().stall("/v1/company/employees/1");
        Duration fastest = timeToStop();
        for (int attempt = 0; attempt < 4 && fastest.compareTo(LIMIT) > 0; attempt++) {
            fastest = timeToStop();
        }

        assertThat(fastest).isLessThanOrEqualTo(LIMIT);
    }

    private Duration timeToStop() {
        int aborted = demo.traffic().abortedExchanges();
        int stalled = demo.traffic().count("GET", "/v1/company/employees/1012");
        CompletableFuture<Void> call = CompletableFuture.runAsync(() -> client.callTool(GET));
        Await.until(() -> demo.traffic().count("GET", "/v1/company/employees/1012") > stalled);

        long start = System.nanoTime();
        transport.cancelLastCall();
        Await.until(() -> demo.traffic().abortedExchanges() > aborted);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        call.cancel(true);
        return taken;
    }

    @Test
    void progressArrivesAndRises() {
        List<McpSchema.ProgressNotification> progress = new CopyOnWriteArrayList<>();
        CallToolRequest everybody = CallToolRequest.builder("search_employees")
                .arguments(Map.of("limit", 500))
                .meta(Map.of("progressToken", "t1"))
                .build();
        try (Served fresh = serve(ServerProcess.credential(demo));
                McpSyncClient other = McpClient.sync(fresh.transport().get())
                        .requestTimeout(LONG)
                        .progressConsumer(progress::add)
                        .build()) {
            other.initialize();

            assertThat(other.callTool(everybody).structuredContent()).asString().contains("total=240");
            Await.until(() -> progress.size() >= 3);
            assertThat(progress).allMatch(step -> step.progressToken().equals("t1"));
            assertThat(progress)
                    .extracting(McpSchema.ProgressNotification::progress)
                    .isSorted();
        }
    }

    @Test
    void userIsAskedBeforeAWrite() {
        CallToolResult result = client.callTool(
                call("update_employee", Map.of("employee", "1012", "changes", Map.of("position", "Poet"))));

        assertThat(result.structuredContent()).asString().contains("status=applied");
        assertThat(questions).singleElement().asString().contains("\"Poet\"");
    }

    private ElicitResult answer(ElicitFormRequest question) {
        questions.add(question.message());
        assertThat(question.requestedSchema()).asString().contains("yes", "no");
        return ElicitResult.builder(ElicitResult.Action.ACCEPT)
                .content(Map.of("apply", "yes"))
                .build();
    }

    @Test
    void toolsThatAreKnownLateAreAnnounced() throws InterruptedException {
        CountDownLatch announced = new CountDownLatch(1);
        demo.faults().latency(Duration.ofSeconds(2));
        try (Served fresh = serve(ServerProcess.credential(demo));
                McpSyncClient other = McpClient.sync(fresh.transport().get())
                        .requestTimeout(LONG)
                        .toolsChangeConsumer(tools -> announced.countDown())
                        .build()) {
            other.initialize();
            assertThat(other.listTools().tools()).asString().doesNotContain("t_shirt_groesse");

            assertThat(announced.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(other.listTools().tools()).asString().contains("t_shirt_groesse");
        }
    }

    @Test
    void callEndsAtItsDeadline() {
        try (Served hasty = serve(ServerProcess.credential(demo), "--timeout=1s");
                McpSyncClient other = McpClient.sync(hasty.transport().get())
                        .requestTimeout(LONG)
                        .build()) {
            other.initialize();
            other.listTools();
            demo.faults().stall("/v1/company/employees/1");

            CallToolResult result = other.callTool(GET);
            assertThat(result.isError()).isTrue();
            assertThat(result.content()).asString().containsIgnoringCase("time");
        }
    }

    private CancellingTransport speaking(String version) {
        return new CancellingTransport(served.transport().get(), List.of(version));
    }

    private String latest() {
        return versions().get(versions().size() - 1);
    }

    private static CallToolRequest call(String tool, Map<String, Object> arguments) {
        return CallToolRequest.builder(tool).arguments(arguments).build();
    }
}
