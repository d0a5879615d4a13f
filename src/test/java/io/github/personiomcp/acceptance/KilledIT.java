package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.ServerProcess.call;
import static io.github.personiomcp.acceptance.ServerProcess.initialize;
import static io.github.personiomcp.acceptance.ServerProcess.notification;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.server.WireJson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The process is killed at each step of a write. Personio holds the record as it was or as it was agreed to, nothing was said that is
 * not so, and a server that starts anew knows no old agreement.
 */
class KilledIT {

    private static final String WANTED = "President";

    private final DemoTenant demo = DemoTenant.start(DemoSettings.defaults().withEmployees(30));
    private final String chief = String.valueOf(demo.company().people().stream()
            .filter(person -> person.text("supervisor").isEmpty())
            .findFirst()
            .orElseThrow()
            .id());
    private final Map<String, Object> update = Map.of("employee", chief, "changes", Map.of("position", WANTED));
    private final String before = position();

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void afterThePlanItsCodeIsWorthNothing() {
        Map<String, Object> again = new LinkedHashMap<>(update);
        try (ServerProcess server = server("{}")) {
            server.send(call(1, "update_employee", update));
            again.put("confirmation", structured(server.answer(1)).get("confirmation"));
            assertThat(again.get("confirmation")).isNotNull();
        }

        try (ServerProcess server = server("{}")) {
            server.send(call(1, "update_employee", again));
            assertThat(server.answer(1).toString()).contains("This confirmation is unknown", "Nothing was written");
        }
        assertThat(position()).isEqualTo(before);
        assertThat(writes()).isZero();
    }

    @Test
    void whileTheUserIsAskedNothingIsWritten() {
        try (ServerProcess server = server("{\"elicitation\":{}}")) {
            server.send(call(1, "update_employee", update));
            question(server);
        }

        assertUnanswerable();
        assertThat(position()).isEqualTo(before);
        assertThat(writes()).isZero();
    }

    @Test
    void whileTheWriteIsOnItsWayItHappensOnceOrNotAtAll() {
        try (ServerProcess server = server("{\"elicitation\":{}}")) {
            agree(server);
            await(() -> writes() == 1);
            server.kill();
            assertThat(server.rest()).noneMatch(line -> line.contains("\"applied\""));
        }

        await(() -> demo.traffic().openExchanges() == 0);
        assertThat(position()).isIn(before, WANTED);
        assertThat(writes()).isEqualTo(1);
    }

    @Test
    void afterTheWriteNothingIsSaidAndNothingRepeated() {
        try (ServerProcess server = server("{\"elicitation\":{}}")) {
            agree(server);
            await(() -> position().equals(WANTED));
            server.kill();
            assertThat(server.rest()).noneMatch(line -> line.contains("\"applied\""));
        }

        assertUnanswerable();
        assertThat(position()).isEqualTo(WANTED);
        assertThat(writes()).isEqualTo(1);
    }

    /** A yes to a question of the process before is no answer to anything. */
    private void assertUnanswerable() {
        demo.faults().clear();
        long written = writes();
        try (ServerProcess server = server("{\"elicitation\":{}}")) {
            server.send(yes("1"), call(7, "get_employee", Map.of("employee", chief)));
            assertThat(structured(server.answer(7))).isNotEmpty();
        }
        assertThat(writes()).isEqualTo(written);
    }

    private void agree(ServerProcess server) {
        server.send(call(1, "update_employee", update));
        Object id = question(server).get("id");
        demo.faults().latency(Duration.ofSeconds(2));
        server.send(yes(WireJson.text(id)));
    }

    private static Map<String, Object> question(ServerProcess server) {
        Map<String, Object> message = server.receive();
        while (!"elicitation/create".equals(message.get("method"))) {
            message = server.receive();
        }
        return message;
    }

    private static String yes(String id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id
                + ",\"result\":{\"action\":\"accept\",\"content\":{\"apply\":\"yes\"}}}";
    }

    private ServerProcess server(String capabilities) {
        Map<String, String> environment = Map.of(
                "PERSONIO_CLIENT_ID",
                DemoTenant.CLIENT_ID,
                "PERSONIO_CLIENT_SECRET",
                DemoTenant.CLIENT_SECRET,
                "PERSONIO_BASE_URL",
                demo.baseUrl().toString());
        ServerProcess server = ServerProcess.jar(environment, "serve");
        server.send(initialize("2025-11-25").replace("\"capabilities\":{}", "\"capabilities\":" + capabilities));
        server.receive();
        server.send(notification("notifications/initialized"));
        return server;
    }

    private static Map<String, Object> structured(Map<String, Object> answer) {
        return WireClient.object(WireClient.object(answer, "result"), "structuredContent");
    }

    private long writes() {
        return demo.traffic().requests().stream()
                .filter(request ->
                        !request.method().equals("GET") && !request.path().contains("/auth"))
                .count();
    }

    private String position() {
        return demo.company().person(Long.parseLong(chief)).orElseThrow().text("position");
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(deadline);
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
