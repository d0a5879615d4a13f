package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.WRITE;
import static io.github.personiomcp.personio.http.Exchanges.HALF;
import static io.github.personiomcp.personio.http.Exchanges.REAL_TIME;
import static io.github.personiomcp.personio.http.Exchanges.client;
import static io.github.personiomcp.personio.http.Exchanges.failure;
import static io.github.personiomcp.personio.http.Exchanges.send;
import static io.github.personiomcp.personio.http.Exchanges.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.Certificates;
import io.github.personiomcp.testing.FullServer;
import io.github.personiomcp.testing.TlsServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that never come about, or break. */
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class ConnectionFailureTest {

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
        try (RawServer server = new RawServer(ConnectionFailureTest::reset)) {
            assertBroken(failure(server.uri(), WRITE, Duration.ofSeconds(10)));
            assertThat(server.requests).hasSize(1);
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
    void aCertificateOfATrustedAuthorityIsEnough() {
        try (TlsServer server = TlsServer.showing(Certificates.VALID)) {
            HttpClient.Builder trusting = HttpClient.newBuilder().sslContext(Certificates.trusting());
            ApiClient client = client(server.uri("localhost"), JdkApiClient.LONGEST_SILENCE, trusting);

            assertThat(client.send(READ, within(Duration.ofSeconds(20))).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void plainHttpInPlaceOfTlsIsNotTriedAgain() {
        try (TlsServer server = TlsServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            ExchangeFailure failure = failure(server.uri("localhost"), WRITE, Duration.ofSeconds(20));

            assertThat(failure).hasMessageStartingWith("What answers as localhost does not speak TLS");
            assertThat(failure.attempts(Effect.READ)).isEqualTo(1);
            assertThat(failure.forCaller(Effect.CREATE, null).kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void aConnectionThatNobodyAcceptsIsGivenUpInTime() {
        try (FullServer server = new FullServer()) {
            HttpClient.Builder brief = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(50));
            ApiClient client = client(server.uri(), JdkApiClient.LONGEST_SILENCE, brief);

            assertThat(catchThrowable(() -> client.send(WRITE, within(Duration.ofSeconds(20)))))
                    .hasMessage("No connection to 127.0.0.1 came about in time");
        }
    }

    @Test
    void aDroppedHandshakeIsTriedOnceMoreEvenForWrites() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread dropping = new Thread(() -> dropAll(server));
            dropping.setDaemon(true);
            dropping.start();
            URI tls = URI.create("https://127.0.0.1:" + server.getLocalPort());
            BackOff backOff = new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1));
            ApiClient client = client(tls);
            ApiClient counted = (request, context) -> {
                attempts.incrementAndGet();
                return client.send(request, context);
            };
            ApiClient retrying = new Retrying(counted, REAL_TIME, backOff, TrafficListener.NONE);

            Throwable failure = catchThrowable(() -> retrying.send(WRITE, within(Duration.ofSeconds(20))));

            assertThat(failure).hasMessage("No TLS connection to 127.0.0.1 came about");
            assertThat(attempts).hasValue(2);
        }
    }

    /** Reads each greeting and closes. */
    private static void dropAll(ServerSocket server) {
        try {
            while (true) {
                firstTlsRecord(server);
            }
        } catch (UncheckedIOException closed) {
            // the test is over
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
        assertThat(failure.attempts(Effect.UPDATE)).isEqualTo(1);
        assertThat(failure.forCaller(Effect.READ, null).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.forCaller(Effect.UPDATE, null).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
    }

    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }
}
