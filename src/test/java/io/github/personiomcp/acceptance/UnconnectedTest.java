package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.cli.Toolsets;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.Wire;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.testing.Certificates;
import io.github.personiomcp.testing.JumpingClock;
import io.github.personiomcp.testing.LoopbackServer;
import io.github.personiomcp.testing.TlsServer;
import io.github.personiomcp.tool.BoundTool;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client is told where no connection to Personio comes about: real names, ports and handshakes, and time that passes at once. */
@Timeout(60)
class UnconnectedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Map<String, Object>> QUESTIONS = Map.of(
            "search_employees", Map.of(),
            "list_absences", Map.of("period", "this_week"),
            "describe_tenant", Map.of("topic", "absence_types"));

    @Test
    void unknownNameIsNamed() {
        assertTold(
                URI.create("https://nowhere.invalid"),
                null,
                "The host nowhere.invalid is unknown; check the base URL, the name server and the proxy");
    }

    @Test
    void refusedConnectionIsToldWithWhenToTryAgain() {
        URI closed;
        try (LoopbackServer server = new LoopbackServer(connection -> {})) {
            closed = URI.create("https://localhost:" + server.port());
        }

        assertTold(closed, null, "The host localhost does not accept connections; try again in");
    }

    @Test
    void certificateOfAnAuthorityThatNobodyKnowsIsNotTrusted() {
        try (TlsServer server = TlsServer.showing(Certificates.VALID)) {
            assertTold(server.uri("localhost"), null, "The TLS certificate of localhost is not trusted; a proxy that");
        }
    }

    @Test
    void expiredCertificateIsToldAsSuch() {
        try (TlsServer server = TlsServer.showing(Certificates.EXPIRED)) {
            assertTold(
                    server.uri("localhost"),
                    Certificates.trusting(),
                    "The TLS certificate of localhost has expired or is not valid yet; check the clock");
        }
    }

    @Test
    void certificateOfAnotherHostIsToldAsSuch() {
        try (TlsServer server = TlsServer.showing(Certificates.VALID)) {
            assertTold(
                    server.uri("127.0.0.1"),
                    Certificates.trusting(),
                    "The TLS certificate that is shown for 127.0.0.1 belongs to another host; check the base URL");
        }
    }

    @Test
    void javaThatTrustsNobodyIsToldAsSuch() {
        try (TlsServer server = TlsServer.showing(Certificates.VALID)) {
            assertTold(
                    server.uri("localhost"),
                    Certificates.trustingNobody(),
                    "This Java trusts no TLS certificate at all: its trust store is missing or empty; check");
        }
    }

    @Test
    void plainHttpInPlaceOfTlsIsToldAsSuch() {
        try (TlsServer server = TlsServer.saying("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            assertTold(
                    server.uri("localhost"),
                    null,
                    "What answers as localhost does not speak TLS; check the base URL and the proxy");
        }
    }

    @Test
    void handshakeThatFailsOtherwiseIsToldAsSuch() {
        for (String words : List.of(TlsServer.WRONG_VERSION, "")) {
            try (TlsServer server = TlsServer.saying(words)) {
                assertTold(server.uri("localhost"), null, "No TLS connection to localhost came about");
            }
        }
        try (TlsServer server = TlsServer.resetting()) {
            assertTold(server.uri("localhost"), null, "No TLS connection to localhost came about");
        }
    }

    /** Every question has this answer, with what the operator can do and nothing of the inside. */
    private static void assertTold(URI base, @Nullable SSLContext trust, String words) {
        QUESTIONS.forEach((tool, arguments) -> {
            Outcome outcome = ask(tool, arguments, base, trust);

            assertThat(outcome.failed()).isTrue();
            assertThat(outcome.text())
                    .as(tool)
                    .contains(words)
                    .contains("The operator checks network, proxy and PERSONIO_BASE_URL with 'personio-mcp doctor'.")
                    .doesNotContain("Exception", "\tat ", "java.", "sun.", "PKIX", DemoTenant.CLIENT_SECRET);
        });
    }

    private static Outcome ask(String tool, Map<String, Object> arguments, URI base, @Nullable SSLContext trust) {
        HttpClient.Builder connections = HttpClient.newBuilder();
        if (trust != null) {
            connections.sslContext(trust);
        }
        JumpingClock time = new JumpingClock();
        ApiClients clients = Wire.clients(
                Wire.real(base, connections),
                new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET),
                time,
                time);
        Ports ports =
                PersonioApis.of(() -> clients, ApiPreference.AUTO, PersonioApis.PATIENCE_WITH_V2, DemoStack.ZONE, time);
        ToolRunner runner = new ToolRunner(new Confirmation(WritePolicy.CONFIRM, time), time, PATIENCE);
        return runner.run(bound(tool, ports, time), Map.copyOf(arguments), Progress.NONE);
    }

    private static BoundTool bound(String tool, Ports ports, JumpingClock time) {
        Policy policy = new Policy(WritePolicy.CONFIRM, Set.of());
        Operation operation = new Operation("confirm", PATIENCE, PATIENCE, Map.of(), Optional::empty);
        TenantSchema tenant = policy.narrow(TenantSchema.standard());
        return policy.offered(Toolsets.of(ports, policy, operation, time, DemoStack.ZONE), tenant).stream()
                .filter(bound -> bound.spec().name().equals(tool))
                .findFirst()
                .orElseThrow();
    }
}
