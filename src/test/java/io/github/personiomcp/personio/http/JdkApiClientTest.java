package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Exchanges.EMPTY_JSON;
import static io.github.personiomcp.personio.http.Exchanges.failure;
import static io.github.personiomcp.personio.http.Exchanges.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class JdkApiClientTest {

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
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) throws Exception {
        String answer = "HTTP/1.1 " + status + " Moved\r\nLocation: https://example.com/\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = new RawServer(RawServer.saying(answer))) {
            ExchangeFailure failure = failure(server.uri(), READ, Duration.ofSeconds(20));

            assertThat(failure).hasMessageStartingWith("Personio answered with a redirect, which is not followed");
            assertThat(failure.attempts(Effect.READ)).isEqualTo(1);
            assertThat(failure.forCaller(Effect.READ, null).kind()).isEqualTo(Kind.BAD_ANSWER);
            assertThat(failure.forCaller(Effect.CREATE, null).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
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
}
