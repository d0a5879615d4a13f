package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One connection, and two callers who both have their permits. */
@Timeout(30)
class RevokedPermitTest {

    private final ManualClock clock = new ManualClock();
    private final Waiting time = new Waiting(clock, clock);
    private final Connections connections = new Connections(1, time);
    private final CompletableFuture<ApiResponse> firstAnswer = new CompletableFuture<>();
    private final Queue<Duration> sent = new ConcurrentLinkedQueue<>();
    private final ApiClient client = new Throttling(
            this::answer,
            new Permits(Map.of(), Calls.own(time), time, Calls.pauses(1)),
            connections,
            TrafficListener.NONE,
            time);

    @Test
    void whoWaitsForAConnectionWhenA429ComesIsNotSentBeforeThePermittedTime() {
        CompletableFuture<ApiResponse> first = CompletableFuture.supplyAsync(this::read);
        await(() -> sent.size() == 1);
        CompletableFuture<ApiResponse> second = CompletableFuture.supplyAsync(this::read);
        await(() -> connections.waiting() == 1);

        firstAnswer.complete(Calls.answer(429, "Retry-After: 3"));

        assertThat(first.join().status()).isEqualTo(429);
        assertThat(second.join().status()).isEqualTo(200);
        assertThat(sent).containsExactly(Duration.ZERO, Duration.ofSeconds(3));
    }

    private ApiResponse read() {
        return client.send(READ, within(20, clock));
    }

    private ApiResponse answer(ApiRequest request, CallContext context) {
        sent.add(clock.elapsed());
        return sent.size() == 1 ? firstAnswer.join() : Calls.answer(200);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
