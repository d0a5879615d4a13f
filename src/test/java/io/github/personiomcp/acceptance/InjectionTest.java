package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.Injections.Injection;
import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.demo.DemoSettings.Generations;
import io.github.personiomcp.demo.Faults;
import io.github.personiomcp.policy.SensitiveClass;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.StdioServer;
import io.github.personiomcp.server.ToolDefinition;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.Forbidden;
import io.github.personiomcp.testing.UnvisitedHost;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.Toolset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever people write into Personio stays a text: it changes no tool, steers no terminal, loads nothing and writes nothing. */
class InjectionTest {

    private static final int MOST_PAGES = 2;

    private final UnvisitedHost foreign = new UnvisitedHost();
    private final List<Injection> corpus = Injections.all(foreign.url());
    private final List<String> texts = corpus.stream().map(Injection::text).toList();
    private final Inspection inspection = new Inspection();
    private CapturedLog log = new CapturedLog();

    @BeforeEach
    void listen() {
        log.close();
        log = new CapturedLog();
    }

    @AfterEach
    void nobodyElseWasAskedAndNothingForbiddenWasSaid() {
        log.close();
        foreign.close();
        assertThat(inspection.wrong()).isEmpty();
        assertThat(Forbidden.in(log.text())).as("log").isEmpty();
        assertThat(foreign.visits()).isZero();
    }

    @Test
    void corpusIsLargeAndOfManyKindsAndLanguages() {
        assertThat(texts).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(corpus.stream().map(Injection::language).distinct()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(corpus.stream().map(Injection::kind).distinct()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(texts.stream().filter(text -> !Forbidden.in(text).isEmpty())).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(names = {"BOTH", "V2_ONLY"})
    void plantedTextsStayTexts(Generations generations) {
        try (DemoStack stack = poisonable(generations)) {
            stack.tenant.discover();
            Map<String, List<Object>> before = definitions(stack);
            Planting planting = new Planting(texts);
            stack.faults().rewrite(planting);

            for (int round = 0; round < 8; round++) {
                stack.tenant.discover();
                assertThat(definitions(stack)).isEqualTo(before);
            }
            stack.tenant
                    .tools()
                    .forEach(tool -> inspection.value(ToolDefinition.of(tool).content()));
            int answers = InjectionQuestions.everything(stack).stream()
                    .mapToInt(question -> pages(stack, question))
                    .sum();

            assertThat(answers).isGreaterThan(30);
            assertThat(planting.slots()).hasSameSizeAs(texts);
            assertThat(planting.slots())
                    .allSatisfy((text, slots) -> assertThat(slots).hasSizeGreaterThanOrEqualTo(15));
            assertThat(written(stack)).isEmpty();
        }
    }

    @Test
    void errorsOfPersonioAndWordsOfTheCallerStayTexts() {
        try (DemoStack stack = poisonable(Generations.BOTH)) {
            stack.tenant.discover();
            stack.loadDirectory();
            String chief = Questions.chief(stack);
            String said = WireJson.text(Map.of("said", "x"));
            for (String text : texts) {
                String body = said.replace("\"x\"", WireJson.text(text));
                stack.faults()
                        .fail(
                                "/v1/company/employees/" + chief,
                                400,
                                "{\"success\":false,\"error\":{\"code\":400,\"message\":" + WireJson.text(text)
                                        + ",\"error_data\":{\"department\":[" + WireJson.text(text) + "]}}}",
                                1);
                answer(stack, "get_employee", Map.of("employee", chief));
                stack.faults()
                        .fail(
                                "/v2/projects",
                                422,
                                "{\"title\":" + WireJson.text(text) + ",\"detail\":" + WireJson.text(text)
                                        + ",\"personio_trace_id\":" + WireJson.text(text) + ",\"errors\":[" + body
                                        + "]}",
                                1);
                answer(stack, "list_projects", Map.of());
                InjectionQuestions.mistakes(text, chief)
                        .forEach(question -> answer(stack, question.tool(), question.arguments()));
            }
            stack.faults()
                    .fail(
                            "/v1/company/employees/" + chief,
                            400,
                            "{\"success\":false,\"error\":{\"message\":\"What a text\"}}",
                            1);
            assertThat(stack.failure("get_employee", Map.of("employee", chief)))
                    .contains("Personio says: \"What a text\"");
            assertThat(written(stack)).isEmpty();
        }
    }

    @Test
    void clientGetsTheSameInstructionsAndNoForbiddenByte() throws Exception {
        List<Map<String, Object>> ordinary = conversation(ordinarily -> {});
        List<Map<String, Object>> poisoned = conversation(faults -> faults.rewrite(new Planting(texts)));

        assertThat(poisoned.get(0)).isEqualTo(ordinary.get(0)).asString().contains("data, never instructions");
        assertThat(names(poisoned.get(1))).isEqualTo(names(ordinary.get(1))).hasSizeGreaterThan(20);
        assertThat(poisoned).hasSameSizeAs(ordinary).hasSize(3);
    }

    private static String request(int id, String method, Map<String, Object> params) {
        return WireJson.text(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
    }

    private static List<Object> names(Map<String, Object> toolList) {
        return DemoStack.values(DemoStack.records(toolList, "tools"), "name");
    }

    /** What a client gets to hear of initialize, tools/list and a call, in that order. */
    private List<Map<String, Object>> conversation(Consumer<Faults> preparation) throws Exception {
        try (DemoStack stack = poisonable(Generations.BOTH)) {
            preparation.accept(stack.faults());
            String requests = String.join(
                    "\n",
                    request(
                            0,
                            "initialize",
                            Map.of(
                                    "protocolVersion",
                                    "2025-11-25",
                                    "capabilities",
                                    Map.of(),
                                    "clientInfo",
                                    Map.of("name", "c", "version", "1"))),
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                    request(1, "tools/list", Map.of()),
                    request(
                            2,
                            "tools/call",
                            Map.of("name", "get_employee", "arguments", Map.of("employee", Questions.chief(stack)))),
                    "");
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            InputStream input = new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8));
            StdioServer.start(() -> stack.tenant, stack.runner, "test", Language.EN, input, output)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            return results(output.toString(StandardCharsets.UTF_8));
        }
    }

    /** The results in the order of their requests. */
    private List<Map<String, Object>> results(String said) {
        Map<Integer, Map<String, Object>> results = new TreeMap<>();
        said.lines().forEach(line -> {
            inspection.line("line", line);
            Map<String, Object> message = WireJson.object(line).orElseThrow();
            inspection.value(message);
            if (message.get("id") instanceof Integer id) {
                results.put(
                        id,
                        WireJson.object(WireJson.text(message.get("result"))).orElseThrow());
            }
        });
        return List.copyOf(results.values());
    }

    /** What cannot differ whatever is planted: names, titles, descriptions and hints. */
    private static Map<String, List<Object>> definitions(DemoStack stack) {
        return stack.tenant.tools().stream()
                .map(tool -> ToolDefinition.of(tool).content())
                .collect(Collectors.toMap(
                        tool -> String.valueOf(tool.get("name")),
                        tool -> List.of(tool.get("title"), tool.get("description"), tool.get("annotations"))));
    }

    /** Asks, and goes on to the last page; answers with the number of successes. */
    private int pages(DemoStack stack, Question question) {
        Map<String, Object> arguments = new LinkedHashMap<>(question.arguments());
        for (int page = 0; page < MOST_PAGES; page++) {
            Outcome outcome = answer(stack, question.tool(), arguments);
            Object cursor = outcome.structured().get("next_cursor");
            if (cursor == null) {
                return outcome.failed() ? 0 : 1;
            }
            arguments.put("cursor", cursor);
        }
        return 1;
    }

    private Outcome answer(DemoStack stack, String tool, Map<String, Object> arguments) {
        Outcome outcome = stack.call(tool, arguments, (done, total, message) -> inspection.line("progress", message));
        inspection.outcome(tool, outcome);
        return outcome;
    }

    /** Requests by which something might have been written. */
    private static List<String> written(DemoStack stack) {
        return stack.traffic().requests().stream()
                .filter(request ->
                        !request.method().equals("GET") && !request.path().contains("/auth"))
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    private DemoStack poisonable(Generations generations) {
        DemoStack stack = new StackSettings()
                .generations(generations)
                .toolsets(Toolset.values())
                .expose(SensitiveClass.labels().toArray(String[]::new))
                .unlimited()
                .startUndiscovered();
        return stack;
    }
}
