package io.github.personiomcp.personio.http.shared;

import static io.github.personiomcp.personio.http.PermitSharing.State.FALLEN_BACK;
import static io.github.personiomcp.personio.http.PermitSharing.State.SHARED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.RedisServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two instances before a Personio that enforces its limit: 100 requests at once and 30 a second. It gets more requests than were meant where
 * it answers one with 429, because that is sent again.
 */
class OneLimitTest {

    private final RedisServer redis = RedisServer.start();

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void togetherTheyKeepToTheLimit() {
        try (DemoTenant personio = personio();
                Pair pair = new Pair(redis, personio.baseUrl())) {
            pair.sendTogether(120);

            assertThat(arrived(personio)).isEqualTo(120);
        }
    }

    @Test
    void withoutRedisEachKeepsToItsShareAndWithItTheyShareAgain() {
        try (DemoTenant personio = personio();
                Pair pair = new Pair(redis, personio.baseUrl())) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> pair.sendTogether(90));
            Instances.await(() -> arrived(personio) > 50);
            redis.kill();
            sending.join();
            pair.await(FALLEN_BACK);

            redis.restart();
            pair.await(SHARED);
            pair.sendTogether(80);

            assertThat(arrived(personio)).isEqualTo(90 + 80);
        }
    }

    @Test
    void aRefusalOfOneInstanceHoldsForTheOther() throws IOException {
        AtomicInteger arrived = new AtomicInteger();
        HttpServer refusing = refusing(arrived);
        try (Pair pair = new Pair(
                redis, URI.create("http://127.0.0.1:" + refusing.getAddress().getPort()))) {
            for (int instance = 0; instance < 2; instance++) {
                int asked = instance;
                PersonioException failure =
                        catchThrowableOfType(PersonioException.class, () -> pair.send(asked, Duration.ofMinutes(1)));

                assertThat(failure).hasMessageContaining("Personio answered with HTTP 429");
            }
            assertThat(arrived).hasValue(1);
        } finally {
            refusing.stop(0);
        }
    }

    private static DemoTenant personio() {
        return DemoTenant.start(DemoSettings.defaults().withEmployees(30));
    }

    private static int arrived(DemoTenant personio) {
        return personio.traffic().count("GET", Pair.PATH);
    }

    /** Signs everybody in and wants to be left alone for ten minutes. */
    private static HttpServer refusing(AtomicInteger arrived) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/v2/auth/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":3600}"));
        server.createContext(Pair.PATH, exchange -> {
            arrived.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "600");
            answer(exchange, 429, "{}");
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }
}
