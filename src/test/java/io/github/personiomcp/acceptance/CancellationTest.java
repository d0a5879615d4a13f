package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cancelling a call stops its work at Personio, too. */
class CancellationTest {

    private static final Duration LIMIT = Duration.ofMillis(100);

    @ParameterizedTest
    @CsvSource({
        "get_employee, employee, 1, /v1/company/employees/1",
        "search_employees, query, a, /v1/company/employees",
        "list_absences, period, this_week, /v1/company/employees",
        "list_attendances, period, this_week, /v2/attendance-periods"
    })
    void cancelledCallClosesItsRequestWithinTheTenthOfASecond(String tool, String argument, String value, String path) {
        try (DemoStack stack = DemoStack.start()) {
            if (path.startsWith("/v2")) {
                stack.result("search_employees", Map.of());
            }
            stack.faults().stall(path);

            Duration fastest = IntStream.range(0, 3)
                    .mapToObj(attempt -> timeToClose(stack, tool, Map.of(argument, value)))
                    .min(Duration::compareTo)
                    .orElseThrow();

            assertThat(fastest).isLessThanOrEqualTo(LIMIT);
        }
    }

    private static Duration timeToClose(DemoStack stack, String tool, Map<String, Object> arguments) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        int aborted = stack.traffic().abortedExchanges();
        Thread caller = new Thread(() -> outcome.complete(stack.call(tool, arguments)));
        caller.start();
        await(() -> stack.traffic().openExchanges() > 0);
        pause(Duration.ofMillis(100));

        long start = System.nanoTime();
        caller.interrupt();
        await(() -> stack.traffic().abortedExchanges() > aborted);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(outcome).succeedsWithin(Duration.ofSeconds(1)).satisfies(answer -> {
            assertThat(answer.failed()).isTrue();
            assertThat(answer.text()).contains("cancelled");
        });
        await(() -> stack.traffic().openExchanges() == 0);
        return taken;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for 10 s").isLessThan(deadline);
            pause(Duration.ofMillis(1));
        }
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
