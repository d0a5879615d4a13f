package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.server.HttpServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One time bounds everything that is done for a call: permits, repetitions and bodies together. */
@Timeout(120)
class DeadlineOverHttpTest {

    private static final String HANGING = "/v1/company/employees/1";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Each attempt by itself could last eight seconds, and there could be four. */
    private static final Duration MORE_THAN_ENOUGH = Duration.ofSeconds(20);

    @Test
    void repetitionAndStalledBodyShareTheTimeOfTheCall() {
        try (DemoStack stack = new StackSettings().patience(PATIENCE).start();
                HttpServer server = stack.serve()) {
            stack.faults().fail(HANGING, 503, "{}", 1);
            stack.faults().stall(HANGING);
            HttpSession session = new HttpSession(server.urls().get(0));

            long start = System.nanoTime();
            Map<String, Object> result = employee(session);

            assertThat(result).containsEntry("isError", true);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MORE_THAN_ENOUGH);
            Await.until(() -> stack.traffic().openExchanges() == 0);
        }
    }

    @Test
    void permitThatComesTooLateIsNotWaitedFor() {
        StackSettings settings = new StackSettings().patience(PATIENCE);
        settings.perMinute = Map.of(EndpointFamily.V1_EMPLOYEES, 1);
        try (DemoStack stack = settings.start();
                HttpServer server = stack.serve()) {
            HttpSession session = new HttpSession(server.urls().get(0));
            int asked = 0;
            Map<String, Object> result = employee(session);
            while (!Boolean.TRUE.equals(result.get("isError"))) {
                asked++;
                result = employee(session);
            }

            assertThat(result.get("content")).asString().contains("ry again in");
            assertThat(stack.traffic().count("GET", HANGING)).isEqualTo(asked);
        }
    }

    private static Map<String, Object> employee(HttpSession session) {
        return session.call("get_employee", Map.of("employee", "1012"));
    }
}
