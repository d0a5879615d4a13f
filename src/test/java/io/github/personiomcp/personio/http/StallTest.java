package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.WRITE;
import static io.github.personiomcp.personio.http.Exchanges.EMPTY_JSON;
import static io.github.personiomcp.personio.http.Exchanges.HALF;
import static io.github.personiomcp.personio.http.Exchanges.REAL_TIME;
import static io.github.personiomcp.personio.http.Exchanges.client;
import static io.github.personiomcp.personio.http.Exchanges.failure;
import static io.github.personiomcp.personio.http.Exchanges.send;
import static io.github.personiomcp.personio.http.Exchanges.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that come late, in part or never, and callers that give up on them. */
@Timeout(30)
class StallTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", HALF})
    void aStallAnywhereEndsAtTheDeadline(String beginning) throws Exception {
        try (RawServer server = stalling(beginning)) {
            ExchangeFailure failure = failure(server.uri(), READ, Duration.ofMillis(300));

            assertThat(failure.forCaller(Effect.READ, null).kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.forCaller(Effect.CREATE, null).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
            assertThat(server.clientGone).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void aSilentReadIsRepeatedLongBeforeTheDeadline() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (RawServer server = new RawServer(connection -> {
            if (connections.incrementAndGet() == 1) {
                connection.getInputStream().read();
            }
            RawServer.write(connection, EMPTY_JSON);
        })) {
            ApiClient impatient = client(server.uri(), Duration.ofMillis(500));
            BackOff backOff = new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1));
            ApiClient retrying = new Retrying(impatient, REAL_TIME, backOff, TrafficListener.NONE);

            assertThat(retrying.send(READ, within(Duration.ofSeconds(20))).status())
                    .isEqualTo(200);
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void aReadThatStaysSilentSaysForHowLong() throws Exception {
        try (RawServer server = stalling(HALF)) {
            ApiClient impatient = client(server.uri(), Duration.ofMillis(100));
            Throwable failure = catchThrowable(() -> impatient.send(READ, within(Duration.ofSeconds(20))));

            assertThat(failure).hasMessage("The host 127.0.0.1 did not answer completely: nothing came for 1 second");
            assertThat(((ExchangeFailure) failure).attempts(Effect.READ)).isEqualTo(Retrying.ATTEMPTS);
        }
    }

    @Test
    void aWriteHasAllTheTimeOfItsCall() throws Exception {
        try (RawServer server = stalling("")) {
            ApiClient impatient = client(server.uri(), Duration.ofMillis(1));
            Throwable failure = catchThrowable(() -> impatient.send(WRITE, within(Duration.ofMillis(300))));

            assertThat(failure).hasMessageContaining("in the time that this call has");
        }
    }

    @Test
    void aSlowDripEndsAtTheDeadline() throws Exception {
        try (RawServer server = new RawServer(connection -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            drip(connection, 100000);
        })) {
            assertThat(failure(server.uri(), READ, Duration.ofMillis(300))
                            .forCaller(Effect.READ, null)
                            .kind())
                    .isEqualTo(Kind.TIMEOUT);
        }
    }

    @Test
    void aSlowButSteadyReadComesToItsEnd() throws Exception {
        int parts = 40;
        try (RawServer server = new RawServer(connection -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: " + parts + "\r\n\r\n");
            drip(connection, parts);
        })) {
            long start = System.nanoTime();
            ApiResponse response =
                    client(server.uri(), Duration.ofSeconds(1)).send(READ, within(Duration.ofSeconds(25)));

            assertThat(response.body()).hasSize(parts);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HALF})
    void cancellationClosesTheConnectionWithinATenthOfASecond(String beginning) throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            fastest = Math.min(fastest, nanosFromCancellationToEnd(beginning));
        }

        assertThat(fastest).as("fastest of three").isLessThan(TimeUnit.MILLISECONDS.toNanos(100));
    }

    private static long nanosFromCancellationToEnd(String beginning) throws Exception {
        try (RawServer server = stalling(beginning)) {
            CompletableFuture<PersonioException> cancelled = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                PersonioException failure = (PersonioException) catchThrowable(() -> send(server.uri(), WRITE));
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
                cancelled.complete(failure);
            });
            caller.start();
            assertThat(server.stalled.await(10, TimeUnit.SECONDS)).isTrue();
            long interrupted = System.nanoTime();
            caller.interrupt();

            assertThat(cancelled.get(10, TimeUnit.SECONDS).kind()).isEqualTo(Kind.CANCELLED);
            assertThat(cancelled.get()).hasMessageContaining("may or may not have been made");
            return server.clientGone.get(10, TimeUnit.SECONDS) - interrupted;
        }
    }

    private static RawServer stalling(String beginning) {
        CompletableFuture<RawServer> itself = new CompletableFuture<>();
        RawServer server = new RawServer(connection -> {
            RawServer.write(connection, beginning);
            itself.join().awaitEnd(connection);
        });
        itself.complete(server);
        return server;
    }

    private static void drip(Socket connection, int parts) throws IOException, InterruptedException {
        for (int i = 0; i < parts; i++) {
            RawServer.write(connection, " ");
            TimeUnit.MILLISECONDS.sleep(30);
        }
    }
}
