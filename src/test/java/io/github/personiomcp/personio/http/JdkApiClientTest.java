package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class JdkApiClientTest {

    private static final String EMPTY_JSON = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\"";
    private static final Waiting REAL_TIME = new Waiting(Clock.systemUTC(), Sleeper.SYSTEM);

    @Test
    void everyRequestSaysWhoAsksAndWhatItUnderstands() throws Exception {
        try (RawServer server = new RawServer(RawServer.saying(EMPTY_JSON))) {
            send(server.uri(), READ.withHeader("Beta", "true"));

            assertThat(head(server))
                    .startsWith("GET /v2/persons HTTP/1.1\r\n")
                    .contains("Accept: application/json, application/problem+json\r\n")
                    .contains("User-Agent: personio-mcp/test\r\n")
                    .contains("X-Personio-App-ID: ACME_APP\r\n")
                    .contains("Beta: true\r\n")
                    .doesNotContain("Partner-ID")
                    .doesNotContain("Upgrade:");
        }
    }

    @Test
    void queriesArePercentEncodedAsUtf8() throws Exception {
        try (RawServer server = new RawServer(RawServer.saying(EMPTY_JSON))) {
            send(
                    URI.create(server.uri() + "/proxy/"),
                    READ.with("attributes[]", "first_name")
                            .with("attributes[]", "größe & co")
                            .with("at", "a+b"));

            assertThat(head(server))
                    .startsWith("GET /proxy/v2/persons?attributes%5B%5D=first_name"
                            + "&attributes%5B%5D=gr%C3%B6%C3%9Fe%20%26%20co&at=a%2Bb HTTP/1.1");
        }
    }

    @Test
    void bodiesAreSentAsUtf8WithTheirType() throws Exception {
        ApiRequest.Body body = new ApiRequest.Body("application/json", "\"ß\"");
        try (RawServer server = new RawServer(RawServer.saying(EMPTY_JSON))) {
            send(server.uri(), ApiRequest.write(Effect.CREATE, EndpointFamily.V2_OTHER, "PATCH", "/v2/x", body));

            assertThat(head(server))
                    .contains("Content-Type: application/json\r\n")
                    .contains("Content-Length: 4\r\n");
        }
    }

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
            ApiClient retrying = new Retrying(impatient, REAL_TIME, backOff);

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

            assertThat(failure).hasMessage("The host 127.0.0.1 did not answer completely within 1 second");
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
        try (RawServer server = new RawServer(JdkApiClientTest::drip)) {
            assertThat(failure(server.uri(), READ, Duration.ofMillis(300))
                            .forCaller(Effect.READ, null)
                            .kind())
                    .isEqualTo(Kind.TIMEOUT);
        }
    }

    @Test
    void aCallWhoseTimeIsOverIsNotSent() throws Exception {
        try (RawServer server = new RawServer(RawServer.saying(EMPTY_JSON))) {
            ExchangeFailure failure = failure(server.uri(), WRITE, Duration.ZERO);

            assertThat(failure.forCaller(Effect.CREATE, null).kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(server.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HALF,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
                "HTTP/1.1 200 OK\r\nContent-",
                "",
                "SSH-2.0-OpenSSH\r\n\r\n"
            })
    void aTruncatedAnswerIsABrokenConnection(String answer) throws Exception {
        try (RawServer server = new RawServer(RawServer.saying(answer))) {
            assertBroken(failure(server.uri(), READ, Duration.ofSeconds(10)));
        }
    }

    @Test
    void aResetIsABrokenConnection() throws Exception {
        try (RawServer server = new RawServer(JdkApiClientTest::reset)) {
            assertBroken(failure(server.uri(), WRITE, Duration.ofSeconds(10)));
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsNotFollowed(int status) throws Exception {
        String answer = "HTTP/1.1 " + status + " Moved\r\nLocation: https://example.com/\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = new RawServer(RawServer.saying(answer))) {
            assertThat(catchThrowable(() -> send(server.uri(), READ)))
                    .isInstanceOf(PersonioException.class)
                    .hasMessageStartingWith("Personio answered with a redirect, which is not followed");
        }
    }

    @Test
    void anAnswerLargerThan32MebibytesIsRefusedWhileItComes() throws Exception {
        try (RawServer server = new RawServer(JdkApiClientTest::flood)) {
            ExchangeFailure failure = failure(server.uri(), READ, Duration.ofSeconds(20));

            assertThat(failure).hasMessageContaining("more than 32 MiB");
            assertThat(failure.attempts(Effect.READ)).isEqualTo(1);
            assertThat(failure.forCaller(Effect.READ, null).kind()).isEqualTo(Kind.BAD_ANSWER);
            assertThat(failure.forCaller(Effect.CREATE, null).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
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

    @Test
    void aCallCancelledBeforehandIsNotSent() throws Exception {
        try (RawServer server = new RawServer(RawServer.saying(EMPTY_JSON))) {
            Thread.currentThread().interrupt();

            assertThat(catchThrowable(() -> send(server.uri(), WRITE))).hasMessage("The call was cancelled");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void anUnknownHostIsNamedAndTriedOnceMore() {
        ExchangeFailure failure = failure(URI.create("https://nowhere.invalid"), READ, Duration.ofSeconds(20));

        assertThat(failure).hasMessageContaining("The host nowhere.invalid is unknown");
        assertThat(failure.attempts(Effect.CREATE)).isEqualTo(2);
    }

    @Test
    void aRefusedConnectionLeavesNoTrace() throws Exception {
        URI closed;
        try (RawServer server = new RawServer(RawServer.saying(""))) {
            closed = server.uri();
        }

        ExchangeFailure failure = failure(closed, WRITE, Duration.ofSeconds(10));

        assertThat(failure).hasMessage("The host 127.0.0.1 does not accept connections");
        assertThat(failure.forCaller(Effect.CREATE, null).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void plainHttpInPlaceOfTlsIsUnreachable() throws Exception {
        try (RawServer server = new RawServer(RawServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            URI tls = URI.create(server.uri().toString().replace("http:", "https:"));

            assertThat(failure(tls, READ, Duration.ofSeconds(1))
                            .forCaller(Effect.READ, null)
                            .kind())
                    .isIn(Kind.UNREACHABLE, Kind.TIMEOUT);
        }
    }

    @Test
    void http2IsNotOffered() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> hello = CompletableFuture.supplyAsync(() -> firstTlsRecord(server));
            URI tls = URI.create("https://127.0.0.1:" + server.getLocalPort());

            assertThat(catchThrowable(() -> send(tls, READ))).isNotNull();
            assertThat(hello.get(10, TimeUnit.SECONDS)).isNotEmpty().doesNotContain("\u0002h2");
        }
    }

    private static String firstTlsRecord(ServerSocket server) {
        try (Socket connection = server.accept()) {
            DataInputStream in = new DataInputStream(connection.getInputStream());
            in.skipNBytes(3);
            return new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertBroken(ExchangeFailure failure) {
        assertThat(failure).hasMessage("The connection to 127.0.0.1 broke before the whole answer was there");
        assertThat(failure.attempts(Effect.READ)).isEqualTo(Retrying.ATTEMPTS);
        assertThat(failure.forCaller(Effect.READ, null).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.forCaller(Effect.UPDATE, null).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
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

    private static void drip(Socket connection) throws IOException, InterruptedException {
        RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        while (true) {
            RawServer.write(connection, " ");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    private static void flood(Socket connection) throws IOException {
        RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
        byte[] mebibyte = new byte[1024 * 1024];
        for (int i = 0; i < 1000; i++) {
            connection.getOutputStream().write(mebibyte);
        }
    }

    private static String head(RawServer server) throws InterruptedException {
        return server.requests.poll(10, TimeUnit.SECONDS);
    }

    private static ExchangeFailure failure(URI base, ApiRequest request, Duration time) {
        Throwable thrown = catchThrowable(() -> client(base).send(request, within(time)));
        assertThat(thrown).isInstanceOf(ExchangeFailure.class);
        return (ExchangeFailure) thrown;
    }

    private static ApiResponse send(URI base, ApiRequest request) {
        return client(base).send(request, within(Duration.ofSeconds(20)));
    }

    private static CallContext within(Duration time) {
        var now = REAL_TIME.counted(Calls.within(0, REAL_TIME.clock()));
        return new CallContext(now.tenant(), now.ceiling(), now.deadline().plus(time), now.progress());
    }

    private static ApiClient client(URI base) {
        return client(base, JdkApiClient.LONGEST_READ);
    }

    private static ApiClient client(URI base, Duration longestRead) {
        HttpSettings settings = new HttpSettings(
                base, "ACME_APP", null, ProxySettings.none(), Effect.UPDATE, Map.of(), "personio-mcp/test");
        return new JdkApiClient(settings, REAL_TIME, longestRead);
    }
}
