package io.github.personiomcp.server.http;

import static io.github.personiomcp.server.http.HttpConversation.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.server.access.Issuer;
import io.github.personiomcp.testing.SettableClock;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TokensOverHttpTest {

    private static final SettableClock CLOCK = new SettableClock();
    private static final Issuer ISSUER = new Issuer(CLOCK);
    private static final HttpConversation SERVER = new HttpConversation(
            HttpSettings.on(HttpConversation.STYLES, "127.0.0.1", 0, Set.of("mcp.example")),
            CLOCK,
            ISSUER.authentication());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"})
    void clientsLearnWithoutATokenWhereToGetOne(String path) {
        HttpResponse<String> answer = SERVER.send(SERVER.at(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(WireJson.object(answer.body()).orElseThrow())
                .isEqualTo(Map.of(
                        "resource", Issuer.AUDIENCE,
                        "resource_name", "personio-mcp",
                        "authorization_servers", List.of(Issuer.NAME),
                        "scopes_supported", List.of("personio:read", "personio:write"),
                        "bearer_methods_supported", List.of("header")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known",
                "/.well-known/oauth-protected-resource/",
                "/.well-known/oauth-protected-resource/x"
            })
    void nothingElseIsToldWithoutAToken(String path) {
        assertThat(SERVER.send(SERVER.at(path)).statusCode()).isEqualTo(401);
    }

    /** Issuer.AUDIENCE is the address behind which this server is. */
    @ParameterizedTest
    @CsvSource({"mcp.example, https://mcp.example", "localhost, http://localhost", "127.0.0.1:1, http://127.0.0.1:1"})
    void behindAReverseProxyItsAddressIsTold(String host, String origin) {
        assertThat(challenge("Host: " + host))
                .isEqualTo("Bearer resource_metadata=\"" + origin + "/.well-known/oauth-protected-resource/mcp\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: mcp.example",
                "Forwarded: host=mcp.example;proto=https",
                "X-Forwarded-Server: mcp.example"
            })
    void whatAProxySaysCountsForNothing(String header) {
        assertThat(challenge("Host: localhost", header)).contains("\"http://localhost/");
        assertThat(refused("Host: evil.example", header).status()).isEqualTo(421);
        assertThat(refused("Host: mcp.example", "Origin: https://evil.example", header)
                        .status())
                .isEqualTo(403);
    }

    private static String challenge(String... headers) {
        return refused(headers).header("WWW-Authenticate").orElseThrow();
    }

    private static RawRequest refused(String... headers) {
        List<String> lines = new ArrayList<>(List.of("POST /mcp HTTP/1.1"));
        lines.addAll(List.of(headers));
        return RawRequest.send(SERVER.server.urls().get(0), lines, "");
    }

    @Test
    void scopesDecideWhatThereIs() {
        assertThat(called("change", "personio:read")).contains("Unknown tool: change");
        assertThat(called("change", "personio:read personio:write")).contains("applied");
        assertThat(called("change", "personio:write")).contains("applied");
        assertThat(called("echo", "personio:read personio:toolset:absences")).contains("Unknown tool: echo");
        assertThat(called("echo", "personio:read personio:toolset:employees")).contains("said");
    }

    @Test
    void callerIsTheSubjectAndTheTokenGoesNoFurther() {
        String token = token("personio:read");

        assertThat(called("who", token, initialize(token)))
                .contains("name=rosa", "client=Tester 1")
                .doesNotContain(token, token.substring(token.indexOf('.'), token.lastIndexOf('.')));
    }

    @Test
    void sessionGoesOnWithANewTokenOfTheSameSubjectAndScopes() {
        String session = initialize(token("personio:read"));
        CLOCK.advance(Duration.ofMinutes(9));

        assertThat(called("who", token("personio:read"), session)).contains("name=rosa");
        assertThat(status(token("personio:write"), session)).isEqualTo(404);
        assertThat(status(ISSUER.token(claims -> claims.subject("karl")), session))
                .isEqualTo(404);
    }

    /** Behind a reverse proxy both have the same address. */
    @Test
    void whoGuessesKeepsNobodyFromHearingThatTheTokenExpired() {
        String session = initialize(token("personio:read"));
        for (int i = 0; i < 11; i++) {
            status("a." + i + ".c", session);
        }
        assertThat(status("a.b.c", session)).isEqualTo(429);

        String old = ISSUER.token(claims -> claims.expirationTime(ISSUER.in(Duration.ofSeconds(-61))));
        HttpResponse<String> refused = SERVER.send(bearing(old, SERVER.post(call(1, "who"), session)));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token", "This token is expired.");
    }

    private static String called(String tool, String scopes) {
        String token = token(scopes);
        return called(tool, token, initialize(token));
    }

    private static String called(String tool, String token, String session) {
        return SERVER.send(bearing(token, SERVER.post(call(1, tool), session))).body();
    }

    private static int status(String token, String session) {
        return SERVER.send(bearing(token, SERVER.post(call(1, "who"), session))).statusCode();
    }

    private static String token(String scopes) {
        return ISSUER.token(claims -> claims.claim("scope", scopes));
    }

    private static String initialize(String token) {
        HttpResponse<String> greeted = SERVER.send(bearing(token, SERVER.post(HttpConversation.INITIALIZE)));
        String session = greeted.headers().firstValue("Mcp-Session-Id").orElseThrow();
        SERVER.send(bearing(token, SERVER.post(HttpConversation.notification("notifications/initialized"), session)));
        return session;
    }

    private static HttpRequest.Builder bearing(String token, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }
}
