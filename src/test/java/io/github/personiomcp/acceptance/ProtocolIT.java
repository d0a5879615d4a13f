package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.ServerProcess.LONG;
import static io.github.personiomcp.acceptance.ServerProcess.call;
import static io.github.personiomcp.acceptance.ServerProcess.initialize;
import static io.github.personiomcp.acceptance.ServerProcess.notification;
import static io.github.personiomcp.acceptance.ServerProcess.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.server.WireJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to a process that speaks MCP on its standard input and output, line by line; see also {@link ProtocolRules}. */
class ProtocolIT {

    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, Object> SOMEBODY = Map.of("query", "müller", "limit", 1);

    @Test
    void discoveryOfNewerClientsIsMethodNotFound() {
        try (ServerProcess server = ServerProcess.jar(NOTHING, "serve", "--demo=30")) {
            server.send(request(1, "server/discover"), initialize("2025-11-25"));

            assertThat(error(server.answer(1))).containsEntry("code", -32601);
            assertThat(result(server.answer("init"))).containsKey("protocolVersion");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{\"jsonrpc\":", "nonsense", "42", "[]", "{\"id\":7}"})
    void badLineGetsAnErrorAndTheServerGoesOn(String line) {
        try (ServerProcess server = ServerProcess.initialized(NOTHING, "serve", "--demo=30")) {
            server.send(line, request(1, "ping"));

            Map<String, Object> first = server.receive();
            assertThat(first)
                    .satisfiesAnyOf(
                            answer -> assertThat(error(answer)).containsKey("code"),
                            answer -> assertThat(answer).containsEntry("id", 1));
            if (first.containsKey("error")) {
                assertThat(server.receive()).containsEntry("id", 1).containsKey("result");
            }
        }
    }

    @Test
    void everythingOfAOneShotPipeIsAnsweredAndTheProcessEndsWithinASecond() {
        try (ServerProcess server = ServerProcess.jar(NOTHING, "serve", "--demo")) {
            server.send(
                    initialize("2025-11-25"),
                    notification("notifications/initialized"),
                    request(1, "tools/list"),
                    call(2, "search_employees", SOMEBODY));
            server.endInput();

            List<Object> answered = new ArrayList<>();
            while (answered.size() < 3) {
                Map<String, Object> message = server.receive();
                if (message.containsKey("result")) {
                    answered.add(message.get("id"));
                }
            }
            assertThat(server.exit(Duration.ofSeconds(1))).isZero();
            assertThat(answered).containsExactlyInAnyOrder("init", 1, 2);
        }
    }

    @Test
    void stdoutCarriesOnlyTheProtocolEvenIfEverythingIsLogged() {
        try (DemoTenant demo = DemoTenant.start(DemoSettings.defaults());
                ServerProcess server =
                        ServerProcess.jar(ServerProcess.credential(demo), "serve", "--log-level=trace")) {
            server.send(
                    initialize("2025-11-25"),
                    notification("notifications/initialized"),
                    request(1, "tools/list"),
                    call(2, "search_employees", Map.of("limit", 500)),
                    call(3, "get_employee", Map.of("employee", "Katharina Brandt")),
                    call(4, "list_attendances", Map.of("period", "this_week")));
            server.endInput();

            List<String> lines = server.rest();

            assertThat(server.exit(LONG)).isZero();
            assertThat(lines).hasSizeGreaterThanOrEqualTo(5).allSatisfy(line -> assertThat(WireJson.object(line))
                    .hasValueSatisfying(message -> assertThat(message).containsEntry("jsonrpc", "2.0")));
            String said = String.join("\n", lines) + server.log();
            assertThat(server.log()).contains("/v1/company/employees");
            assertThat(said).doesNotContain(DemoTenant.CLIENT_SECRET, "papi-", "Bearer ");
            assertThat(demo.company().canaries().stream().filter(said::contains))
                    .isEmpty();
        }
    }

    @Test
    void withoutCredentialToolsAreListedAndCallsSayWhatIsMissing() {
        try (ServerProcess server = ServerProcess.initialized(NOTHING, "serve")) {
            server.send(request(1, "tools/list"), call(2, "search_employees", SOMEBODY));

            assertThat((List<?>) result(server.answer(1)).get("tools")).hasSize(12);
            Map<String, Object> refusal = result(server.answer(2));
            assertThat(refusal).containsEntry("isError", true);
            assertThat(refusal.get("content").toString()).contains("PERSONIO_CLIENT_ID", "Marketplace", "--demo");
        }
    }

    @Test
    void schemaThatArrivesLateIsAnnouncedOnce() {
        try (DemoTenant demo = DemoTenant.start(DemoSettings.defaults())) {
            demo.faults().latency(Duration.ofMillis(1500));
            try (ServerProcess server = ServerProcess.initialized(ServerProcess.credential(demo), "serve")) {
                server.send(request(1, "tools/list"));
                String early = server.answer(1).toString();
                assertThat(early).contains("search_employees").doesNotContain("t_shirt_groesse");

                assertThat(server.receive()).containsEntry("method", "notifications/tools/list_changed");

                demo.faults().latency(Duration.ZERO);
                server.send(request(2, "tools/list"));
                assertThat(server.receive()).containsEntry("id", 2).asString().contains("t_shirt_groesse");
                server.endInput();
                assertThat(server.rest()).isEmpty();
            }
        }
    }

    private static Map<String, Object> result(Map<String, Object> answer) {
        return object(answer, "result");
    }

    private static Map<String, Object> error(Map<String, Object> answer) {
        return object(answer, "error");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> answer, String name) {
        assertThat(answer).containsKey(name);
        return (Map<String, Object>) answer.get(name);
    }
}
