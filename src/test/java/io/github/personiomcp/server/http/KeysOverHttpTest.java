package io.github.personiomcp.server.http;

import static io.github.personiomcp.server.http.HttpConversation.call;
import static io.github.personiomcp.server.http.HttpConversation.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.access.BearerKey;
import io.github.personiomcp.server.access.KeyAuthentication;
import io.github.personiomcp.server.access.KeyFile;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.tool.Toolset;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeysOverHttpTest {

    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";
    private static final Profile READER = Profile.upTo(WritePolicy.OFF);
    private static final Profile WRITER = Profile.upTo(WritePolicy.CONFIRM);
    private static final Profile ABSENCES =
            new Profile(Set.of(Toolset.ABSENCES), WritePolicy.CONFIRM, Set.of("all"), Set.of());

    private final SettableClock clock = new SettableClock();
    private final String reader = BearerKey.random();
    private final String other = BearerKey.random();
    private final String writer = BearerKey.random();

    @TempDir
    private Path folder;

    private KeyFile file = new KeyFile(Path.of(""));
    private HttpConversation server = new HttpConversation();

    @BeforeEach
    void start() throws IOException {
        server.close();
        file = new KeyFile(folder.resolve("keys"));
        file.write(List.of(
                BearerKey.of("reader", reader, READER),
                BearerKey.of("other", other, READER),
                BearerKey.of("writer", writer, WRITER)));
        server = new HttpConversation(
                HttpSettings.on(HttpConversation.STYLES, "127.0.0.1", 0, Set.of()), clock, new KeyAuthentication(file));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoHasAKeyIsLetInByItsName() {
        String session = initialize(reader);

        assertThat(send(call(1, "who"), reader, session).body()).contains("name=reader", "client=Tester 1");
        assertThat(server.send(server.post(call(1, "who"), session)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void eachProfileHasToolsOfItsOwn() {
        assertThat(tools(reader)).contains("\"echo\"").doesNotContain("\"change\"");
        assertThat(tools(writer)).contains("\"echo\"", "\"change\"");
        assertThat(send(call(1, "change"), reader, initialize(reader)).body()).contains("Unknown tool: change");
        assertThat(send(call(1, "change"), writer, initialize(writer)).body()).contains("applied");
    }

    @Test
    void sameProfilesShareAServerThatIsMadeWhenNeeded() {
        assertThat(server.policies()).isZero();
        tools(reader);
        tools(other);
        assertThat(server.policies()).isEqualTo(1);
        tools(writer);
        assertThat(server.policies()).isEqualTo(2);
    }

    @Test
    void sessionBelongsToItsOwner() {
        String session = initialize(reader);

        for (String stranger : List.of(other, writer)) {
            assertThat(send(call(1, "who"), stranger, session).statusCode()).isEqualTo(404);
            HttpRequest.Builder delete = bearing(stranger, server.at("/mcp")).header("Mcp-Session-Id", session);
            assertThat(server.send(delete.DELETE()).statusCode()).isEqualTo(404);
        }
        assertThat(send(call(1, "who"), reader, session).statusCode()).isEqualTo(200);
    }

    @Test
    void keysComeAndGoWithoutARestart() throws IOException {
        String session = initialize(reader);
        file.write(List.of(BearerKey.of("reader", other, READER)));

        assertThat(send(call(1, "who"), reader, session).statusCode()).isEqualTo(401);
        assertThat(send(call(1, "who"), other, session).body()).contains("name=reader");
    }

    @Test
    void streamEndsWithTheKeyThatOpenedItAndSoDoesItsWork() throws Exception {
        String session = initialize(reader);
        server.begin(bearing(reader, server.post(call(1, "block"), session)));
        assertThat(server.blocked.await(30, TimeUnit.SECONDS)).isTrue();
        try (Socket newer = listening(reader, "/mcp", session);
                Socket older = listening(reader, "/sse", session)) {
            assertThat(older.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
            file.change(keys ->
                    keys.stream().filter(key -> !key.name().equals("reader")).toList());

            assertThat(newer.getInputStream().readAllBytes()).isNotNull();
            assertThat(older.getInputStream().readAllBytes()).isNotNull();
            assertThat(server.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A client that begins to listen. */
    private Socket listening(String key, String path, String session) throws IOException {
        URI url = server.server.urls().get(0);
        Socket socket = new Socket(url.getHost(), url.getPort());
        String request = "GET " + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                + key + "\r\nMcp-Session-Id: " + session + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void sessionEndsWithTheProfileUnderWhichItBegan() throws IOException {
        String session = initialize(writer);
        file.write(List.of(BearerKey.of("writer", writer, ABSENCES)));

        assertThat(send(call(1, "change"), writer, session).statusCode()).isEqualTo(404);
        assertThat(tools(writer)).contains("\"tools\":[]");
    }

    @Test
    void brokenFileChangesNothingAndIsTold() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            Files.writeString(file(), "{\"name\":\"reader\",\"sha256\":\"secretish\"}\n");

            assertThat(initialize(reader)).isNotEmpty();
            assertThat(log.text())
                    .containsOnlyOnce("line 1: the hash of the key reader is not 64 hexadecimal digits")
                    .contains("The keys that were there before go on to count.")
                    .doesNotContain("secretish", reader);
            Files.delete(file());
            assertThat(initialize(reader)).isNotEmpty();
            assertThat(log.text()).contains("is gone");
        }
    }

    @Test
    void whoeverGuessesIsSlowedDownAndNobodyElse() {
        for (int i = 0; i < 10; i++) {
            assertThat(server.send(bearing("guess" + i, server.at("/mcp"))).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> refused = server.send(bearing("guess", server.at("/mcp")));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(initialize(reader)).isNotEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(server.send(bearing("guess", server.at("/mcp"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void nothingTellsAnUnknownKeyFromNone() {
        List<HttpResponse<String>> refused = List.of(
                server.send(bearing(BearerKey.random(), server.at("/mcp"))),
                server.send(bearing(reader.substring(1), server.at("/mcp"))),
                server.send(bearing("?", server.at("/mcp"))),
                server.send(bearing(reader + "a", server.at("/mcp"))));

        assertThat(refused).extracting(HttpResponse::statusCode).containsOnly(401);
        assertThat(refused)
                .extracting(HttpResponse::body)
                .containsOnly(refused.get(0).body());
        assertThat(refused)
                .extracting(response ->
                        response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .containsOnly("Bearer realm=\"personio-mcp\", error=\"invalid_token\","
                        + " error_description=\"This key is not valid here.\"");
    }

    @Test
    void nothingIsServedToStrangersNotEvenThatItIsNotThere() {
        for (String path : List.of("/", "/mcp", "/sse", "/.well-known/oauth-protected-resource", "/mcp/../x")) {
            HttpResponse<String> refused = server.send(server.at(path));
            assertThat(refused.statusCode()).as(path).isEqualTo(401);
            assertThat(refused.body()).contains("This server asks for a key");
        }
    }

    @Test
    void whoOpensMoreAndMoreSessionsLeavesSomeForOthers() throws IOException {
        server.close();
        HttpSettings four = new HttpSettings(
                HttpConversation.STYLES, "127.0.0.1", 0, Set.of(), 4, Duration.ofMinutes(30), 8, 600, Duration.ZERO);
        server = new HttpConversation(four, clock, new KeyAuthentication(file));
        for (int i = 0; i < 3; i++) {
            initialize(reader);
        }

        assertThat(server.send(bearing(reader, server.post(HttpConversation.INITIALIZE)))
                        .statusCode())
                .isEqualTo(503);
        assertThat(server.send(bearing(reader, server.at("/sse"))).statusCode()).isEqualTo(503);
        assertThat(initialize(writer)).isNotEmpty();
    }

    private Path file() {
        return folder.resolve("keys");
    }

    private String tools(String key) {
        return String.valueOf(message(send(LIST, key, initialize(key))).get("result"))
                .replaceAll("name=(\\w+)", "\"$1\"")
                .replace("tools=[]", "\"tools\":[]");
    }

    private String initialize(String key) {
        HttpResponse<String> greeted = server.send(bearing(key, server.post(HttpConversation.INITIALIZE)));
        String session = greeted.headers().firstValue("Mcp-Session-Id").orElseThrow();
        send(HttpConversation.notification("notifications/initialized"), key, session);
        return session;
    }

    private HttpResponse<String> send(String body, String key, String session) {
        return server.send(bearing(key, server.post(body, session)));
    }

    private static HttpRequest.Builder bearing(String key, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + key);
    }
}
