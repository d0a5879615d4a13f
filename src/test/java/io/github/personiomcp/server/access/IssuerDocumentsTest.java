package io.github.personiomcp.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.UnvisitedHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class IssuerDocumentsTest {

    private static final String OPENID = "/realm/.well-known/openid-configuration";
    private static final String OAUTH = "/.well-known/oauth-authorization-server/realm";
    private static final String KEYS =
            new Issuer(new SettableClock()).published().toString();

    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final UnvisitedHost foreign = new UnvisitedHost();
    private final HttpServer server;
    private ProxySelector proxies = ProxySelector.of(null);

    IssuerDocumentsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            if (redirects.containsKey(path)) {
                exchange.getResponseHeaders().set("Location", redirects.get(path));
                exchange.sendResponseHeaders(302, -1);
            } else {
                byte[] body = documents.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(
                        documents.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nobodyElseWasAsked() {
        server.stop(0);
        foreign.close();
        assertThat(foreign.visits()).isZero();
        assertThat(asked).allMatch(request -> request.endsWith(" null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OPENID, OAUTH})
    void keysAreWhereTheIssuerSays(String place) throws IOException {
        documents.put(place, metadata(issuer(), at("/keys")));
        documents.put("/keys", KEYS);

        assertThat(read(null).size()).isEqualTo(2);
    }

    @Test
    void keysAreWhereTheOperatorSays() throws IOException {
        documents.put("/elsewhere", KEYS);

        assertThat(read(at("/elsewhere")).size()).isEqualTo(2);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/keys", "https://issuer.invalid/keys"})
    void addressThatCannotBeReachedIsNamedInASentence(String keys) {
        assertThatThrownBy(() -> read(keys))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(keys + " cannot be reached: ")
                .hasMessageEndingWith(".");
    }

    @Test
    void redirectIsNotFollowed() {
        documents.put(OPENID, metadata(issuer(), at("/keys")));
        redirects.put("/keys", foreign.url() + "/keys");

        assertThatThrownBy(() -> read(null)).hasMessageContaining("status 302");
    }

    @Test
    void keysOnAHostThatNobodyNamedAreNotRead() {
        documents.put(OPENID, metadata(issuer(), "http://localhost:" + foreign.port() + "/keys"));

        assertThatThrownBy(() -> read(null)).hasMessageContaining("add --oauth-jwks http://localhost");
    }

    @Test
    void anotherIssuersMetadataIsNotBelieved() {
        documents.put(OPENID, metadata(issuer() + "/", at("/keys")));
        documents.put("/keys", KEYS);

        assertThatThrownBy(() -> read(null)).hasMessageContaining("another issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "no JSON", "{\"keys\":1}", "{\"keys\":[{\"kty\":\"RSA\"}]}"})
    void whatIsNoKeysIsRefused(String document) {
        documents.put("/keys", document);

        assertThatThrownBy(() -> read(at("/keys"))).isInstanceOf(IOException.class);
    }

    @Test
    void longDocumentIsNotRead() {
        documents.put("/keys", "{\"x\":\"" + "x".repeat(300_000) + "\"}");

        assertThatThrownBy(() -> read(at("/keys"))).hasMessageContaining("more than 262144 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://issuer.example",
                "ftp://localhost",
                "file:///etc/keys",
                "issuer",
                "https://user@issuer.example"
            })
    void addressThatCanBeTamperedWithIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OAuthSettings(URI.create(address), "a", null))
                .withMessageContaining("begins with https://");
    }

    @Test
    void proxyOnTheWayIsUsed() throws IOException {
        documents.put("/keys", KEYS);
        proxies = ProxySelector.of(server.getAddress());

        assertThat(read("http://localhost:1/keys").isEmpty()).isFalse();
        assertThat(asked).hasSize(1);
    }

    private JWKSet read(String jwks) throws IOException {
        return new IssuerDocuments(
                        new OAuthSettings(URI.create(issuer()), "audience", jwks == null ? null : URI.create(jwks)),
                        proxies)
                .read();
    }

    private String issuer() {
        return at("/realm");
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String metadata(String issuer, String keys) {
        return "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + keys + "\"}";
    }
}
