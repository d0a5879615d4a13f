package io.github.personiomcp.server.http;

import static io.github.personiomcp.server.http.HttpConversation.call;
import static io.github.personiomcp.server.http.HttpConversation.cancel;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.access.BearerKey;
import io.github.personiomcp.server.access.KeyAuthentication;
import io.github.personiomcp.server.access.KeyFile;
import io.github.personiomcp.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MonitoringOverHttpTest {

    @TempDir
    private Path folder;

    @Test
    void everythingIsServedBesideMcp() {
        try (HttpConversation server = serving(new Told(OptionalInt.empty()), null)) {
            assertThat(server.send(server.at("/healthz")).body()).isEqualTo("ok\n");
            assertThat(server.send(server.at("/readyz")).body()).isEqualTo("{\"ready\":true,\"credential\":\"works\"}");
            HttpResponse<String> metrics = server.send(server.at("/metrics"));
            assertThat(metrics.body()).isEqualTo("counted 1.0\n");
            assertThat(metrics.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                    .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8"));
            assertThat(server.send(server.post("{}")
                                    .uri(server.at("/metrics").build().uri()))
                            .statusCode())
                    .isEqualTo(405);
            assertThat(server.send(server.at("/metrics/more")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void serverThatIsNotReadySaysSoWithItsStatus() {
        Told told = new Told(OptionalInt.empty());
        told.ready = false;
        try (HttpConversation server = serving(told, null)) {
            assertThat(server.send(server.at("/readyz")).statusCode()).isEqualTo(503);
            assertThat(server.send(server.at("/healthz")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void keyIsNeededForAllButWhetherTheServerIsAlive() throws IOException {
        String key = BearerKey.random();
        KeyFile file = new KeyFile(folder.resolve("keys"));
        file.write(List.of(BearerKey.of("prometheus", key, Profile.upTo(WritePolicy.OFF))));
        try (HttpConversation server = serving(new Told(OptionalInt.empty()), new KeyAuthentication(file))) {
            assertThat(server.send(server.at("/healthz")).statusCode()).isEqualTo(200);
            assertThat(server.send(server.at("/readyz")).statusCode()).isEqualTo(401);
            assertThat(server.send(server.at("/metrics")).statusCode()).isEqualTo(401);
            assertThat(server.send(server.at("/metrics").header("Authorization", "Bearer " + key))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void portOfItsOwnNeedsNoKeyAndServesNothingElse() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("keys"));
        file.write(List.of());
        try (HttpConversation server = serving(new Told(OptionalInt.of(0)), new KeyAuthentication(file))) {
            assertThat(server.send(server.at("/healthz")).statusCode()).isEqualTo(404);
            assertThat(apart(server, "/metrics", "localhost", null)).isEqualTo(200);
            assertThat(apart(server, "/readyz", "localhost", null)).isEqualTo(200);
            assertThat(apart(server, "/healthz", "localhost", null)).isEqualTo(200);
            assertThat(apart(server, "/mcp", "localhost", null)).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3:9090, , 200",
        "[fd00::7]:9090, , 200",
        "localhost, , 200",
        "evil.example, , 421",
        "10.1.2.3.evil.example, , 421",
        "10.1.2.3, http://10.1.2.3, 403",
        "10.1.2.3, https://evil.example, 403"
    })
    void portOfItsOwnCanBeCalledByAddressButByNoPage(String host, @Nullable String origin, int status) {
        try (HttpConversation server = serving(new Told(OptionalInt.of(0)), null)) {
            assertThat(apart(server, "/metrics", host, origin)).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void serverThatFinishesItsCallsIsNotReadyAnyMore(boolean apart) {
        Told told = new Told(apart ? OptionalInt.of(0) : OptionalInt.empty());
        HttpSettings patient = settings(2, Duration.ofSeconds(30));
        try (HttpConversation server = new HttpConversation(patient, new SettableClock(), null, told)) {
            String session = server.initialize();
            CompletableFuture<HttpResponse<String>> call = server.blocking(session);
            URI watched =
                    server.server.monitoringUrl().orElse(server.server.urls().get(0));
            RawRequest ready = readiness(watched);
            assertThat(ready.status()).isEqualTo(200);

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server.server::close);
            while (ready.status() == 200) {
                ready = readiness(watched);
            }

            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.answer()).endsWith("{\"ready\":false,\"reason\":\"This server is about to stop.\"}");
            assertThat(server.send(server.post(call(2, "echo"), session)).body())
                    .contains("about to stop");
            assertThat(server.send(server.post(cancel(1), session)).statusCode())
                    .isEqualTo(202);
            assertThat(call.join().statusCode()).isEqualTo(200);
            stopped.join();
        }
    }

    private static RawRequest readiness(URI server) {
        return RawRequest.send(server, List.of("GET /readyz HTTP/1.1", "Host: localhost"), "");
    }

    @Test
    void sessionsAreCountedAlsoThoseForWhichThereIsNoRoom() {
        Told told = new Told(OptionalInt.empty());
        try (HttpConversation server = serving(told, null)) {
            assertThat(told.load.get()).isEqualTo(new Monitoring.HttpLoad(0, 0, 0));
            server.initialize();
            assertThat(server.greet().statusCode()).isEqualTo(503);

            assertThat(told.load.get()).isEqualTo(new Monitoring.HttpLoad(1, 0, 1));
        }
    }

    @Test
    void busyServerCountsWhomItRefusesAndAnswersThoseWhoWatch() {
        Told told = new Told(OptionalInt.empty());
        try (HttpConversation server = new HttpConversation(settings(1), new SettableClock(), null, told)) {
            String session = server.initialize();
            CompletableFuture<HttpResponse<String>> blocking = server.blocking(session);
            long before = told.load.get().busy();

            assertThat(server.send(server.post(call(2, "echo"), session)).statusCode())
                    .isEqualTo(503);
            assertThat(told.load.get().busy()).isEqualTo(before + 1);
            assertThat(server.send(server.at("/healthz")).statusCode()).isEqualTo(200);
            blocking.cancel(true);
        }
    }

    private static HttpSettings settings(int callsAtOnce) {
        return settings(callsAtOnce, Duration.ZERO);
    }

    private static HttpSettings settings(int callsAtOnce, Duration drain) {
        return new HttpSettings(
                HttpConversation.STYLES, "127.0.0.1", 0, Set.of(), 1, Duration.ofMinutes(30), callsAtOnce, 600, drain);
    }

    private static HttpConversation serving(Told told, @Nullable Authentication authentication) {
        return new HttpConversation(settings(10), new SettableClock(), authentication, told);
    }

    private static int apart(HttpConversation server, String path, String host, @Nullable String origin) {
        URI url = server.server.monitoringUrl().orElseThrow();
        List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Host: " + host));
        if (origin != null) {
            lines.add("Origin: " + origin);
        }
        return RawRequest.send(url, lines, "").status();
    }

    private static final class Told implements Monitoring {

        private final OptionalInt port;
        private boolean ready = true;
        private Supplier<HttpLoad> load = () -> new HttpLoad(-1, -1, -1);

        Told(OptionalInt port) {
            this.port = port;
        }

        @Override
        public OptionalInt port() {
            return port;
        }

        @Override
        public void watch(Supplier<HttpLoad> told) {
            load = told;
        }

        @Override
        public Readiness readiness() {
            return new Readiness(ready, Map.of("credential", ready ? "works" : "fails"));
        }

        @Override
        public String metrics() {
            return "counted 1.0\n";
        }
    }
}
