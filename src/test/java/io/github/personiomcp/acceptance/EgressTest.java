package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.personiomcp.demo.DemoSettings.Generations;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.ProxySettings;
import io.github.personiomcp.personio.http.Sleeper;
import io.github.personiomcp.testing.UnvisitedHost;
import io.github.personiomcp.tool.Toolset;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The credential and its tokens go to the configured host and to nobody else, whatever an answer or the environment says. */
class EgressTest {

    private final UnvisitedHost foreign = new UnvisitedHost();

    @AfterEach
    void nobodyElseWasAsked() {
        foreign.close();
        assertThat(foreign.visits()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void redirectOfTheTokenIsNotFollowed(int status) throws IOException {
        for (String location : elsewhere("/v2/auth/token")) {
            assertThat(asked("", status, location)).allMatch(path -> path.endsWith("/auth") || path.endsWith("/token"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void redirectOfDataIsNotFollowed(int status) throws IOException {
        for (String location : elsewhere("/stolen")) {
            assertThat(asked("/v", status, location))
                    .contains("/v1/company/employees")
                    .doesNotContain("/stolen", "/same");
        }
    }

    /** The paths that are asked of a host that redirects to {@code location}, after it gave tokens if {@code prefix} is not empty. */
    private static Set<String> asked(String prefix, int status, String location) throws IOException {
        Set<String> paths = ConcurrentHashMap.newKeySet();
        byte[] token = """
                {"success":true,"data":{"token":"t","expires_in":86400},"access_token":"t","token_type":"Bearer","expires_in":86400}""".getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                paths.add(path);
                exchange.getRequestBody().readAllBytes();
                if (path.contains("/auth") && !prefix.isEmpty()) {
                    exchange.sendResponseHeaders(200, token.length);
                    exchange.getResponseBody().write(token);
                } else {
                    exchange.getResponseHeaders().set("Location", location);
                    exchange.sendResponseHeaders(status, -1);
                }
            }
        });
        server.start();
        try {
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            assertThatThrownBy(
                            () -> ports(base, ProxySettings.none()).employees().all(context()))
                    .isInstanceOf(PersonioException.class);
        } finally {
            server.stop(0);
        }
        return paths;
    }

    /** The same place, and places that look like it. */
    private List<String> elsewhere(String path) {
        return List.of(
                "/same",
                foreign.url() + path,
                "//127.0.0.1:" + foreign.port() + path,
                "http://api.personio.de@127.0.0.1:" + foreign.port() + path,
                "http://localhost:" + foreign.port() + path);
    }

    @ParameterizedTest
    @MethodSource
    void linksInAnswersLeadNowhereElse(Generations generations, String link) {
        StackSettings settings = new StackSettings()
                .employees(60)
                .generations(generations)
                .toolsets(Toolset.values())
                .expose("unnamed-documents");
        try (DemoStack stack = settings.unlimited().startUndiscovered()) {
            String own = stack.demo.baseUrl().toString();
            String other = link.replace("PORT", String.valueOf(foreign.port()));
            stack.faults().rewrite((path, json) -> json.replace(own, other));
            stack.tenant.discover();

            assertThat(stack.all("search_employees", "employees", Map.of())).hasSize(60);
            String employee = String.valueOf(stack.company().people().get(0).id());
            stack.call("get_profile_picture", Map.of("employee", employee));
            Map<String, Object> documents = stack.result("list_documents", Map.of("employee", employee));
            download(stack, employee, documents);
            Map<String, Object> recently = Map.of("period", "last_60_days");
            stack.result("list_absences", recently);
            stack.result("list_attendances", recently);
            stack.result("list_projects", Map.of());
            stack.result("list_reports", Map.of());
            stack.result("list_recruiting", Map.of("kind", "candidates"));
        }
    }

    private static void download(DemoStack stack, String employee, Map<String, Object> documents) {
        Object document = DemoStack.records(documents, "documents").stream()
                .filter(file -> "Employment contract".equals(file.get("name")))
                .findFirst()
                .orElseThrow()
                .get("id");
        assertThat(stack.result("download_document", Map.of("employee", employee, "document", document)))
                .containsKey("bytes");
    }

    static Stream<Arguments> linksInAnswersLeadNowhereElse() {
        return Stream.of(
                        "http://127.0.0.1:PORT",
                        "//127.0.0.1:PORT",
                        "http://api.personio.de@127.0.0.1:PORT",
                        "http://localhost:PORT/v2/../..",
                        "https://api.personio.de.evil.example")
                .flatMap(link -> Stream.of(Generations.BOTH, Generations.V2_ONLY)
                        .map(generations -> Arguments.of(generations, link)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.personio.de@evil.example",
                "https://user:word@api.personio.de",
                "http://api.personio.de",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "http://127.0.0.1.nip.io",
                "https://api.personio.de?x=@evil.example",
                "https://api.personio.de#@evil.example",
                "file:///etc/passwd",
                "ftp://api.personio.de"
            })
    void addressThatOnlyLooksLikePersonioIsRefused(String base) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(URI.create(base), ProxySettings.none()));
    }

    @Test
    void proxyOfTheEnvironmentIsNotAskedForThisMachine() {
        ProxySettings proxy = ProxySettings.from(Map.of("http_proxy", foreign.url(), "HTTPS_PROXY", foreign.url()));
        try (DemoStack stack = new StackSettings().employees(40).startUndiscovered()) {
            assertThat(ports(stack.demo.baseUrl(), proxy)
                            .employees()
                            .all(context())
                            .employees())
                    .hasSize(40);
        }
    }

    private static Ports ports(URI base, ProxySettings proxy) {
        Clock clock = Clock.systemUTC();
        ApiClients clients = new ApiClients(
                settings(base, proxy),
                () -> new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET),
                CallContext::ceiling,
                clock,
                Sleeper.SYSTEM,
                new Random(1));
        return PersonioApis.of(() -> clients, ApiPreference.AUTO, PersonioApis.PATIENCE_WITH_V2, ZoneOffset.UTC, clock);
    }

    private static HttpSettings settings(URI base, ProxySettings proxy) {
        return new HttpSettings(base, null, null, proxy, Effect.READ, Map.of(), "personio-mcp/test");
    }

    private static CallContext context() {
        return new CallContext(
                TenantSchema.standard(),
                Effect.READ,
                Clock.systemUTC().instant().plusSeconds(10),
                Progress.NONE);
    }
}
